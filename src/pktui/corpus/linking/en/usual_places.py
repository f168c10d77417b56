"""American states as news shortens them behind a town (Mobile, Ala.), and waters that have two
English names."""

from __future__ import annotations

_NAMES = """
    ala = Alabama
    ariz = Arizona
    ark = Arkansas
    calif = California
    colo = Colorado
    conn = Connecticut
    fla = Florida
    kan = Kansas
    ky = Kentucky
    mich = Michigan
    minn = Minnesota
    mont = Montana
    neb = Nebraska
    nev = Nevada
    okla = Oklahoma
    ore = Oregon
    tenn = Tennessee
    tex = Texas
    wis = Wisconsin
    wyo = Wyoming
    n.j = New Jersey
    n.c = North Carolina
    s.c = South Carolina
    n.h = New Hampshire
    n.m = New Mexico
    n.d = North Dakota
    s.d = South Dakota
    r.i = Rhode Island
    w.va = West Virginia
    st petersburg = Saint Petersburg
    st. petersburg = Saint Petersburg
    d.c = Washington
    washington dc = Washington
    washington d.c = Washington
    washington, d.c = Washington
    us gulf = Gulf of Mexico
    u.s. gulf = Gulf of Mexico
    arabian gulf = Persian Gulf
    straits of hormuz = Strait of Hormuz
"""

USUAL_PLACES = {
    short.strip(): usual.strip()
    for line in _NAMES.strip().splitlines()
    for short, _, usual in (line.partition("="),)
}
"""A folded name without its last full stop → the usual name of the place."""
