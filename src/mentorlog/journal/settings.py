"""Changes to ``mentorlog.toml``, under the same rules as every other file."""

from collections.abc import Callable
from typing import Any

from mentorlog.errors import failure
from mentorlog.formats import edit
from mentorlog.formats.decode import decode
from mentorlog.journal import files, lock
from mentorlog.journal.journal import SETTINGS, Journal
from mentorlog.journal.plan import untouchable
from mentorlog.journal.texts import Trouble
from mentorlog.journal.unbroken import unbroken
from mentorlog.model.settings import Settings


def change(journal: Journal, key: str, value: Any, *, dry_run: bool = False) -> None:
    """Set one dotted key. Raises as ``rewrite`` does."""
    steps = key.split(".")
    rewrite(
        journal,
        f"config set {key}",
        lambda document: _placed(document, steps, value),
        dry_run=dry_run,
    )


def rewrite(
    journal: Journal,
    sentence: str,
    changed: Callable[[dict[str, Any]], dict[str, Any]],
    *,
    dry_run: bool = False,
) -> Settings:
    """Change the settings under the lock and return them as they are then.

    ``changed`` makes the new document of the one that stands there now. Raises RefusedError where
    the settings would not be valid with it, and unreadable where they are not valid without it:
    then the file is left as it is.
    """
    journal.refuse_newer()
    path = journal.layout.settings
    with lock.held(journal.layout.machinery, sentence):
        try:
            before = journal.reader.text(path) or ""
            document = journal.reader.document(path, before)
            journal.reader.record(path, before, SETTINGS, document)
        except Trouble as trouble:
            first = trouble.problems[0]
            raise failure(
                "unreadable", path=first.path, line=first.line, reason=first.reason
            ) from None
        after = changed(document)
        settings = decode(Settings, after)
        try:
            text = edit.rewrite(before, after)
        except edit.EditRefused as refusal:
            raise untouchable(journal.layout.shown(path), refusal) from None
        if not dry_run:
            with unbroken():
                if journal.history:
                    journal.history.before([path])
                files.write(path, text.encode())
                if journal.history:
                    journal.history.record(sentence, [path])
    return settings


def _placed(document: dict[str, Any], steps: list[str], value: Any) -> dict[str, Any]:
    first, *rest = steps
    inner = _placed(document.get(first, {}), rest, value) if rest else value
    return {**document, first: inner}
