"""Where pktui starts: the `pktui` command and `python -m pktui`."""

from __future__ import annotations

import gc
import os
import sys

from pktui.runtime.splash import SPLASH


def main() -> None:
    """Run the command line, with the garbage collector off while the program is imported.

    What imports make lives to the end, so the collector finds nothing in it: 12 % of the time to
    the explorer's first paint, which turns it on again. Before anything is imported, what the
    explorer will draw first is on the screen, if that is known.
    """
    gc.disable()
    SPLASH.end_on_ctrl_c()
    try:
        SPLASH.show(sys.argv[1:])
        from pktui.runtime.code_bundle import CODE

        CODE.use()
        from pktui.runtime.kept_compilations import COMPILATIONS

        COMPILATIONS.use()
        from pktui.runtime.interrupt import CtrlC
        from pktui.wording import language

        ctrl_c = CtrlC()
        arguments = sys.argv[1:]
        asked_for = language.asked_for(arguments, os.environ)
        if asked_for != language.LANGUAGES[0]:
            language.speak(asked_for)  # before the imports: many texts are said in them
            language.speak_in_libraries()
        from pktui.cli.commands import names_paths_alone

        with ctrl_c:
            if names_paths_alone(arguments):
                from pktui.cli.explore import open_paths

                open_paths(arguments)
            from pktui.cli.main import main as run

            run()
    finally:
        SPLASH.take_back()


if __name__ == "__main__":
    main()
