"""Completion in the shell: commands, options, formats, query fields, and the names of the corpus.

click knows how zsh and fish ask for completions. bash splits words at colons, so for bash we take
the line apart ourselves: `who:lac` is one word of a query.
"""

from __future__ import annotations

import os
import re
import shlex
from typing import TYPE_CHECKING

import click

from pktui.cli.commands import COMPLETING
from pktui.cli.options import command, version
from pktui.export.output import write

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


_HOW = {
    "bash": 'eval "$(pktui completion bash)"     # in ~/.bashrc',
    "zsh": 'eval "$(pktui completion zsh)"      # in ~/.zshrc, behind compinit',
    "fish": "pktui completion fish > ~/.config/fish/completions/pktui.fish",
}

_FIRST_COMMA = '(string split --max 1 "," $completion)'

_LAST_IN_ZSH = "        compadd -U -V unsorted -a completions\n"
_MENU_IN_ZSH = "        [[ -n ${completions:#${(b)PREFIX}*} ]] && compstate[insert]=menu\n"
"""zsh replaces what was typed by the letters with which all completions begin, which for `who:obam`
are `who:"`. Where a completion does not begin as typed, this has zsh offer them in turn."""

_BASH = """\
# Completes the words of pktui.
_pktui_completion() {
    local IFS=$'\\n' line word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while read -r line; do
        case $line in
            file,*) compopt -o filenames; COMPREPLY+=($(compgen -f -- "$word")) ;;
            dir,*) compopt -o filenames; COMPREPLY+=($(compgen -d -- "$word")) ;;
            plain,*) COMPREPLY+=("${line#plain,}"); [[ $line == *: ]] && compopt -o nospace ;;
        esac
    done < <(COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" \\
        _PKTUI_COMPLETE=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F _pktui_completion pktui
"""


def words_before(line: str) -> tuple[list[str], str, bool]:
    """Take a command line apart that ends at the cursor: finished words, the last, an open quote.

    The name of the program is left out. A line that ends in a space begins a new, empty word.
    """
    for closing in ("", '"', "'", "\\"):
        lexer = shlex.shlex(line + closing, posix=True, punctuation_chars=False)
        lexer.whitespace_split = True
        lexer.commenters = ""
        try:
            words = list(lexer)
        except ValueError:
            continue
        if not words or (not closing and line[-1:].isspace() and line[-2:-1] != "\\"):
            words.append("")
        return words[1:-1], words[-1], closing in ('"', "'")
    return [], "", False


def _tail(value: str, incomplete: str, breaks: str) -> str:
    """Return what bash is to put in the place of its own last word, which begins behind a colon."""
    if ":" in breaks and ":" in incomplete:
        value = value[incomplete.rindex(":") + 1 :]
    return re.sub(r"([\s\"'\\()|!&;<>$`*?])", r"\\\1", value)


@command("completion")
@click.argument("shell", type=click.Choice(tuple(_HOW)))
@version
def completion(shell: str) -> None:
    """Print the script that completes pktui's words in your shell.

    \b
    bash   eval "$(pktui completion bash)"   in ~/.bashrc
    zsh    eval "$(pktui completion zsh)"    in ~/.zshrc, behind compinit
    fish   pktui completion fish > ~/.config/fish/completions/pktui.fish
    """
    # zsh knows a script that it finds by itself by its very first line
    first, _, rest = script(shell).partition("\n")
    write([f"{first}\n# To switch it on: {_HOW[shell]}\n{rest}"], None)


def script(shell: str) -> str:
    """Make the completion script for `shell`: bash, zsh or fish."""
    from click.shell_completion import get_completion_class

    if shell == "bash":
        return _BASH
    kind = get_completion_class(shell)
    assert kind is not None
    source = kind(click.Command("pktui"), {}, "pktui", COMPLETING).source()
    # in fish, click's own script ends a value and its description at their first comma
    source = source.replace('(string split "," $completion)', _FIRST_COMMA)
    source = source.replace(_LAST_IN_ZSH, _LAST_IN_ZSH + _MENU_IN_ZSH)
    named = "" if shell == "zsh" else "# Completes the words of pktui.\n"
    return f"{named}{source.strip()}\n"


def prepare() -> None:
    """Make click answer bash in our own way, where a shell asks for completions."""
    if COMPLETING not in os.environ:
        return
    from click.shell_completion import BashComplete, add_completion_class

    class Bash(BashComplete):
        """Completion for bash from the whole line, with colons inside words."""

        def get_completion_args(self) -> tuple[list[str], str]:
            """Take apart the line that bash gives us."""
            line = os.environ.get("COMP_LINE", "")
            args, self._incomplete, self._is_quoted = words_before(line)
            return args, self._incomplete

        def format_completion(self, item: CompletionItem[str]) -> str:
            """Write one completion as our script reads it."""
            breaks = os.environ.get("COMP_WORDBREAKS", ":")
            as_it_is = item.type != "plain" or self._is_quoted
            value = item.value if as_it_is else _tail(item.value, self._incomplete, breaks)
            return f"{item.type},{value}"

    add_completion_class(Bash)
