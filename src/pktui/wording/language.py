"""The language that pktui speaks to its reader: English, or one that has a catalogue.

The catalogues are gettext's: `catalogues/LANGUAGE/LC_MESSAGES/pktui.po`, and what it makes.
Only the interface speaks it. Records, with the reasons in them, and what the articles say stay as
they are.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("en", "vi")
"""What can be asked for; the first one needs no catalogue."""

OPTION = "--language"

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that name a language; the first one that is set decides."""

_DOMAIN = "pktui"
_CATALOGUES = os.path.join(os.path.dirname(__file__), "catalogues")  # noqa: PTH118, PTH120 - pathlib costs a tenth of the start


class _Spoken:
    """The language in use, for the whole process."""

    language = LANGUAGES[0]
    catalogue: NullTranslations | None = None


def asked_for(args: Sequence[str], environment: Mapping[str, str]) -> str:
    """Tell which language a command line or, without an option there, the environment asks for."""
    for place, arg in enumerate(args):
        if arg == "--":
            break
        name, equals, value = arg.partition("=")
        if name == OPTION:
            named = value if equals else "".join(args[place + 1 : place + 2])
            return named if named in LANGUAGES else LANGUAGES[0]
    for variable in _VARIABLES:
        if environment.get(variable):
            named = environment[variable].partition(":")[0][:2].lower()
            return named if named in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


def speak(language: str) -> None:
    """Set the language that is spoken from now on; what was said before stays in its own language.

    Texts of modules are said when they are imported, so this comes before the imports.
    """
    _Spoken.language = language
    _Spoken.catalogue = None
    if language == LANGUAGES[0]:
        return
    import gettext

    _Spoken.catalogue = gettext.translation(_DOMAIN, _CATALOGUES, [language])


def speak_in_libraries() -> None:
    """Have click find its own words in our catalogue.

    It takes these two functions from gettext when it is imported. The environment, by which gettext
    finds a language, is left as it is: programs that are started and the kept screen see it.
    """
    import gettext

    catalogue = _Spoken.catalogue
    if catalogue is not None:
        gettext.gettext = catalogue.gettext
        gettext.ngettext = catalogue.ngettext


def spoken() -> str:
    """Return the language in use."""
    return _Spoken.language


def say(english: str, /, **values: object) -> str:
    """Say in the reader's language what is `english`, with `values` where it has their names.

    Without `values`, braces in `english` are braces.
    """
    catalogue = _Spoken.catalogue
    told = english if catalogue is None else catalogue.gettext(english)
    return told.format(**values) if values else told


def counted(count: int, noun: str) -> str:
    """Write a number with its noun, which is plural unless the number is 1: `2,304 articles`."""
    return say_count(f"{{count}} {noun}", f"{{count}} {noun}s", count)


def say_count(one: str, many: str, /, count: int, **values: object) -> str:
    """Say `one` of something or `many` of them, with `count`, `{count}` in both."""
    catalogue = _Spoken.catalogue
    if catalogue is None:
        told = one if count == 1 else many
    else:
        told = catalogue.ngettext(one, many, count)
    return told.format(count=f"{count:,}", **values)
