"""JSON that is one document."""

from __future__ import annotations

import json
import re

from pktui.reading.draft import Flaw, Parsed
from pktui.reading.formats import json_lines
from pktui.reading.objects.documents import articles_in
from pktui.reading.objects.own_records import own_document
from pktui.wording.damage import reason_of_json

_ASSIGNED = re.compile(r"\s*window\.[\w.$\[\]\"']{1,100}\s*=\s*")


def parse_script(text: str) -> Parsed:
    """Yield every post of X's archive, a script that assigns the list of them."""
    yield from parse(_ASSIGNED.sub("", text, count=1).rstrip().removesuffix(";"))


def parse(text: str) -> Parsed:
    """Read every article of the document."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            # JSON Lines under a `.json` name
            yield from json_lines.parse(text.encode("utf-8", "surrogatepass"))
        else:
            yield Flaw(reason_of_json(error), error.lineno)
    except ValueError:
        yield Flaw("not JSON that can be read: a number is too long")
    except RecursionError:
        yield Flaw("not JSON that can be read: nested too deeply")
    else:
        own = own_document(value)
        yield from (own,) if own else articles_in(value)
