"""A running log, kept for a year in one document, goes in entry by entry and comes back."""

import io
import json
import random
import re
from datetime import datetime
from pathlib import Path

from mentorlog.cli.app import run
from mentorlog.cli.context import Context

LOG = """\
# Peer mentoring with Noor

* [3 May 2022](#date-3-may-2022)
* [19 April 2022](#date-19-april-2022)

**When?** Every second Tuesday.

## Date: 3 May 2022

### What brought you joy this week?
* NB - The permit came :tada: [/red] 🌟
  * JL - yes!!  \n
### Any other topics
* NB - `+++` is not a fence here, and neither is this:

+++
on = 1999-01-01
+++

## Date: 19 April 2022
### What did you achieve
* NB - café, naïve, 李雷; a tab\there, trailing blanks   \r\n* and a Windows line\r

## Date: 5 April 2022

### Actions
- [ ] not under the heading that makes actions @them due:never
no line end after this"""

NOW = datetime(2022, 5, 10, 10, 0)  # noqa: DTZ001 - the clock on the wall


def call(home: Path, *argv: str, stdin: bytes = b"") -> str:
    out, err = io.StringIO(), io.StringIO()
    context = Context(
        env={"MENTORLOG_HISTORY": "off"},
        cwd=home,
        home=home,
        now=NOW,
        rng=random.Random(7),  # noqa: S311 - ids
        stdin=io.BytesIO(stdin),
        stdout=out,
        stderr=err,
        stdin_is_terminal=False,
        stdout_is_terminal=False,
        stderr_is_terminal=False,
    )
    assert run(argv, context) == 0, err.getvalue()
    return out.getvalue()


def entries() -> list[tuple[str, str]]:
    parts = re.split(r"(?m)^(?=## Date: )", LOG)[1:]
    days = [datetime.strptime(part.split("\n")[0][9:], "%d %B %Y") for part in parts]  # noqa: DTZ007
    return [(day.date().isoformat(), part) for day, part in zip(days, parts, strict=True)]


def test_each_entry_of_a_running_log_comes_back_byte_for_byte(tmp_path: Path) -> None:
    call(tmp_path, "new", "peer", "Noor", "--since", "2022-04-01")
    refs = {}
    for on, text in entries():
        said = call(
            tmp_path, "meet", "noor", "--on", on, "--file", "-", "--json", stdin=text.encode()
        )
        refs[json.loads(said)["data"]["meeting"]["ref"]] = text
    assert len(refs) == 3
    for ref, text in refs.items():
        assert call(tmp_path, "show", ref, "--text") == text
        assert json.loads(call(tmp_path, "show", ref, "--json"))["data"]["kept"]["text"] == text
        path = tmp_path / f"mentoring/relationships/{ref.replace('/', '/meetings/')}.md"
        assert path.read_bytes().endswith(text.encode())
