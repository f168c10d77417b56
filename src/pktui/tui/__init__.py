"""The explorer: the only code that knows Textual."""

from pktui.tui.palette_left_out import import_textual

import_textual()
