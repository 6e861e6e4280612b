"""Put down anew what the example of the newest format says.

To run: ``python -m tests.guarantees.freezing``.
Only for a format that was never released: what people have on their disks does not change.
"""

import json
from pathlib import Path
from typing import Any

from mentorlog.journal.journal import Journal
from mentorlog.model.settings import FORMAT
from tests.guarantees import test_g11_old_journals as old


def slim(value: Any) -> Any:
    """Return a value without what is not said in it."""
    if isinstance(value, dict):
        return {key: slim(one) for key, one in value.items() if one not in (None, [], {})}
    return [slim(one) for one in value] if isinstance(value, list) else value


def put(path: Path, value: Any) -> None:
    """Write a value as readable JSON."""
    text = json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    place = old.DATA / str(FORMAT)
    put(place / "records.json", slim(old.records(Journal(place / "journal"))))
    put(place / "sums.json", old.sums(place / "journal"))
