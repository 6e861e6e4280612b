"""Settings of the coach: how much it says, its thresholds, for all or for one relationship."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.attention import IDS
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import settings as stored
from mentorlog.model.kept import Kept
from mentorlog.model.limits import NAMES, PRESETS, Value, meant, threshold

PRESET = "attention.preset"
OfWhom = Annotated[
    str | None, typer.Option("--who", metavar="WHO", help="for one relationship alone: attention")
]
ON: dict[str, bool] = {
    "on": True,
    "true": True,
    "yes": True,
    "off": False,
    "false": False,
    "no": False,
}


def attention_set(session: Session, key: str, words: str, who: str | None) -> Changed:
    """Set what the coach goes by, in the journal or in what only I know of one relationship."""
    value = _value(key, words)
    if who is None:
        stored.change(session.journal, key, value, dry_run=session.flags.dry_run)
        session.say_missed()
        return _said(session, key, words, "")
    person = session.person(who)
    with session.change(f"config set {key} for {person.who}") as change:
        private = session.journal.private(person.who)
        own = {**private.attention, key.removeprefix("attention."): value}
        kept = Kept(who=person.who, key="", record=replace(private, attention=own), private=True)
        change.save(kept)
    return _said(session, key, words, f", for {person.record.name}")


def refuse_unknown(key: str) -> None:
    """Raise unknown-key unless it is the preset, a rule or a threshold."""
    name = key.removeprefix("attention.")
    known = ("preset", *NAMES, *IDS)
    if name not in known:
        near = near_words(name, known)
        raise failure(
            "unknown-key",
            kind="The configuration",
            key=key,
            near=near,
            hint="mentorlog guide drifting   shows a rule and its thresholds",
        )


def of_nobody(key: str) -> MentorlogError:
    """Return the failure of a setting that only the whole journal can have."""
    return failure(
        "bad-value",
        field="--who",
        value=f"with {key}",
        why="Only attention can be set for one relationship.",
        hint="leave --who out",
    )


def _value(key: str, words: str) -> Value:
    """Return what was typed: a preset, on or off for a rule, a number for a threshold."""
    name, said = key.removeprefix("attention."), words.strip().casefold()
    if name == "preset":
        if said in PRESETS:
            return said
        raise _refused(key, words, near_words(said, PRESETS), f"one of {', '.join(PRESETS)}")
    if name in IDS:
        if said in ON:
            return ON[said]
        raise _refused(key, words, "A hint is on or off.", "on, or off")
    try:
        number = threshold(name, float(said))
    except ValueError:
        number = None
    if number is None:
        raise _refused(key, words, f"It is {meant(name)}.", "mentorlog guide RULE")
    return int(number) if number == int(number) else number


def _refused(key: str, words: str, why: str, hint: str) -> MentorlogError:
    return failure("bad-value", field=key, value=f'"{words}"', why=why, hint=hint)


def _said(session: Session, key: str, words: str, whom: str) -> Changed:
    line = Line(label="Set", text=f"{key} = {words}{whom}")
    return Changed(lines=(line,), tried=session.flags.dry_run)
