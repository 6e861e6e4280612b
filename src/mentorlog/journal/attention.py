"""Words under ``[attention]`` that name neither a threshold nor a hint, each with its place."""

from collections.abc import Mapping
from pathlib import Path

from mentorlog.formats.statements import line_of
from mentorlog.insight.attention import IDS
from mentorlog.insight.people import near_words
from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import BY_KIND
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import Problem
from mentorlog.model.limits import NAMES, OFF, PRESETS, Value, meant, threshold

KNOWN = ("preset", *NAMES, *IDS)
SWITCHED = ("on", True, *OFF)


def survey_attention(journal: Journal) -> None:
    """Note what the coach would pass over, in the settings and with each relationship."""
    _named(journal, journal.layout.settings, journal.settings.attention)
    shelf = BY_KIND["private relationship"]
    for slug in journal.slugs():
        path = journal.layout.path(shelf, slug, "", private=True)
        _named(journal, path, journal.private(slug).attention)


def _named(journal: Journal, path: Path, said: Mapping[str, Value]) -> None:
    wrong = {key: _wrong(key, value) for key, value in said.items()}
    if not any(wrong.values()):
        return
    text = journal.reader.text(path) or ""
    for key, reason in wrong.items():
        if reason:
            shown = journal.layout.shown(path)
            line = line_of(text, ("attention", key))
            journal.reader.note(Trouble(Problem(path=shown, line=line, reason=reason)))


def _wrong(key: str, value: Value) -> str:
    """Return why this says nothing to the coach; nothing where it does."""
    if key not in KNOWN:
        near = near_words(key, KNOWN)
        return f"attention has no {key}, neither a threshold nor a hint. {near}".strip()
    if key == "preset":
        known = ", ".join(PRESETS)
        return "" if value in PRESETS else f"preset is one of {known}, not {_spelt(value)}"
    if key in IDS and value not in SWITCHED:
        return f"{key} is on or off, not {_spelt(value)}"
    if key in NAMES and threshold(key, value) is None:
        return f"{key} is {meant(key)}, not {_spelt(value)}"
    return ""


def _spelt(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
