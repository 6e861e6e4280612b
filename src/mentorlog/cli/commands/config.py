"""``mentorlog config``: settings of the journal."""

from dataclasses import fields
from typing import Annotated, Any

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.config_attention import (
    PRESET,
    OfWhom,
    attention_set,
    of_nobody,
    refuse_unknown,
)
from mentorlog.cli.commands.config_history import HISTORY, history_set
from mentorlog.cli.session import Session
from mentorlog.errors import failure, sentence
from mentorlog.formats import typed
from mentorlog.formats.decode import RefusedError
from mentorlog.formats.encode import encode
from mentorlog.insight.listing import Config, ConfigEntry
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import settings as stored
from mentorlog.model.settings import Defaults, Owner, Settings

Key = Annotated[str, typer.Argument(metavar="KEY", help="e.g. owner.name")]
Value = Annotated[str, typer.Argument(metavar="VALUE", help="what it shall be")]

ABOUT = {
    "owner.name": "your name, for letters and exports",
    "owner.zone": "your time zone, e.g. Europe/London",
    "owner.email": "your address, for calendars",
    "defaults.day_starts": "before this hour, today is still yesterday (04:00)",
    "defaults.discreet": "leave private records off the screens",
    "defaults.lifecycle": "the path of new relationships (four-stage)",
    "defaults.history": "keep what every command did, for undo and sync (on)",
    "defaults.capacity": "how many people you mean to mentor at most",
    "attention.preset": "how much is said: quiet, normal, close",
}


@command("mentorlog config", "mentorlog config list --json")
def run(session: Session) -> Config:
    """List the settings of the journal."""
    return list_.function(session)  # type: ignore[no-any-return]


@command("mentorlog config list", "mentorlog config list --json")
def list_(session: Session) -> Config:
    """List the settings of the journal, those not set included."""
    document = encode(session.journal.settings)
    known = {key: ABOUT[key] for key in ABOUT}
    for table in ("attention", "help"):
        rows: dict[str, Any] = document.get(table, {})  # type: ignore[assignment]
        known = {**{f"{table}.{key}": "" for key in rows}, **known}
    entries = tuple(
        ConfigEntry(key=key, value=_at(document, key), about=about) for key, about in known.items()
    )
    return Config(entries=entries, path=session.shown(session.journal.layout.settings))


@command("mentorlog config get owner.name", "mentorlog config get defaults.day_starts --json")
def get(session: Session, key: Key) -> Config:
    """Print the value of one setting."""
    _known(key)
    entry = ConfigEntry(key=key, value=_at(encode(session.journal.settings), key))
    return Config(entries=(entry,), path=session.shown(session.journal.layout.settings))


@command(
    'mentorlog config set owner.name "Maria Eriksson"',
    "mentorlog config set attention quiet",
    changes=True,
)
def set(session: Session, key: Key, value: Value, who: OfWhom = None) -> Changed:  # noqa: A001
    """Change one setting; comments and order in the file stay.

    attention is quiet, normal or close; attention.RULE is on or off, attention.NUMBER a threshold
    (mentorlog guide RULE names them). With --who it holds for one relationship.
    """
    key = PRESET if key == "attention" else key
    _known(key)
    if key.startswith("attention."):
        return attention_set(session, key, value, who)
    if who is not None:
        raise of_nobody(key)
    if key == HISTORY:
        return history_set(session, value)
    _stored(session, key, value)
    return Changed(lines=(Line(label="Set", text=f"{key} = {value}"),), tried=session.flags.dry_run)


def _stored(session: Session, key: str, value: str) -> None:
    try:
        meant = typed.value(Settings, key, value, lambda said: session.day(said, "future"))
        stored.change(session.journal, key, meant, dry_run=session.flags.dry_run)
        session.say_missed()
    except (ValueError, RefusedError) as wrong:
        raise failure(
            "bad-value", field=key, value=f'"{value}"', why=sentence(wrong), hint=""
        ) from None


@command("mentorlog config path", "mentorlog config path --json")
def path(session: Session) -> Config:
    """Print where the settings are."""
    shown = session.shown(session.journal.layout.settings)
    return Config(entries=(ConfigEntry(key="path", value=shown),), path=shown)


def _known(key: str) -> None:
    if key.startswith("attention."):
        refuse_unknown(key)
        return
    try:
        typed.checked(Settings, key)
    except typed.UnknownKeyError as unknown:
        known = [*ABOUT, *(spot.name for cls in (Owner, Defaults) for spot in fields(cls))]
        near = near_words(key, known) or f"Known: {', '.join(unknown.known or ABOUT)}."
        raise failure(
            "unknown-key", kind="The configuration", key=key, near=near, hint="mentorlog config"
        ) from None


def _at(document: dict[str, Any], key: str) -> Any:
    found: Any = document
    for step in key.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    return found
