"""Changes to ``mentorlog.toml``, under the same rules as every other file."""

from typing import Any

from mentorlog.errors import failure
from mentorlog.formats import edit
from mentorlog.formats.decode import decode
from mentorlog.journal import files, history, lock
from mentorlog.journal.change import untouchable
from mentorlog.journal.journal import SETTINGS, Journal
from mentorlog.journal.reading import Trouble
from mentorlog.model.settings import Settings


def change(journal: Journal, key: str, value: Any, *, dry_run: bool = False) -> None:
    """Set one dotted key. Raises RefusedError where the settings would not be valid with it.

    Raises unreadable where they are not valid without it: then the file is left as it is.
    """
    journal.refuse_newer()
    path = journal.layout.settings
    with lock.held(journal.layout.machinery, f"config set {key}"):
        try:
            before = journal.reader.text(path) or ""
            document = journal.reader.document(path, before)
            journal.reader.record(path, before, SETTINGS, document)
        except Trouble as trouble:
            first = trouble.problems[0]
            raise failure(
                "unreadable", path=first.path, line=first.line, reason=first.reason
            ) from None
        after = _placed(document, key.split("."), value)
        decode(Settings, after)
        try:
            text = edit.rewrite(before, after)
        except edit.EditRefused as refusal:
            raise untouchable(journal.layout.shown(path), refusal) from None
        if not dry_run:
            files.write(path, text.encode())
            history.record(journal.root, f"config set {key}", [path])


def _placed(document: dict[str, Any], steps: list[str], value: Any) -> dict[str, Any]:
    first, *rest = steps
    inner = _placed(document.get(first, {}), rest, value) if rest else value
    return {**document, first: inner}
