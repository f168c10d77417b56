"""American states as news shortens them behind a town: Mobile, Ala."""

from __future__ import annotations

_STATES = """
    ala = alabama
    ariz = arizona
    ark = arkansas
    calif = california
    colo = colorado
    conn = connecticut
    fla = florida
    kan = kansas
    ky = kentucky
    mich = michigan
    minn = minnesota
    mont = montana
    neb = nebraska
    nev = nevada
    okla = oklahoma
    ore = oregon
    tenn = tennessee
    tex = texas
    wis = wisconsin
    wyo = wyoming
    n.j = new jersey
    n.c = north carolina
    s.c = south carolina
    n.h = new hampshire
    n.m = new mexico
    n.d = north dakota
    s.d = south dakota
    r.i = rhode island
    w.va = west virginia
    st petersburg = saint petersburg
    st. petersburg = saint petersburg
    d.c = washington
    washington dc = washington
    washington d.c = washington
    washington, d.c = washington
"""

USUAL_PLACES = {
    short.strip(): usual.strip()
    for line in _STATES.strip().splitlines()
    for short, _, usual in (line.partition("="),)
}
"""A folded abbreviation without its last full stop → the name of the place in full."""
