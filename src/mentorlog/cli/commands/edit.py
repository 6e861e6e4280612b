"""``mentorlog edit``: correct a record by its keys, or in the person's own editor."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from mentorlog.cli import mine, refs, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.edit_opened import in_editor
from mentorlog.cli.options import Ref
from mentorlog.cli.session import Session
from mentorlog.cli.values import slot_of
from mentorlog.errors import MentorlogError, failure, sentence
from mentorlog.formats import typed
from mentorlog.formats.decode import RefusedError, decode
from mentorlog.formats.encode import encode
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import rhythm
from mentorlog.model.conclude import with_rhythm
from mentorlog.model.kept import Kept
from mentorlog.model.own import Myself
from mentorlog.model.relationship import Relationship

Set = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="set a key; repeatable")
]
Unset = Annotated[
    list[str] | None, typer.Option("--unset", metavar="KEY", help="take a key away; repeatable")
]


@command(
    "mentorlog edit ada/last",
    'mentorlog edit ada --set slot="Tue 09:00" --set minutes=45',
    "mentorlog edit 7k3f --unset due",
    changes=True,
)
def run(session: Session, ref: Ref, set: Set = None, unset: Unset = None) -> Changed:  # noqa: A002
    """Correct a person's profile, mine (me) or any record: in your editor, or by its keys.

    Without options it opens as text, and is checked when you are done. --set KEY=VALUE and
    --unset KEY take the keys of the files; one inside a table is written with a dot:
    preferences.style. Lists take commas. What is not named stays exactly as it is.
    """
    if not set and not unset:
        return in_editor(session, ref)
    with session.change(f"edit {ref}") as change:
        kept = _found(session, ref)
        before = encode(kept.record)
        after = _changed(session, kept, set or [], unset or [])
        change.save(mine.savable(session, replace(kept, record=after)))
    keys = [word.partition("=")[0] for word in set or []] + list(unset or [])
    name = kept.record.name if isinstance(kept.record, Relationship) else kept.key or kept.who
    lines = [
        Line(label="Changed" if not at else "", text=f"{name}: {_line(key, before, encode(after))}")
        for at, key in enumerate(keys)
    ]
    return Changed(
        lines=tuple(lines), records=(replace(kept, record=after),), tried=session.flags.dry_run
    )


def _found(session: Session, ref: str) -> Kept[Any]:
    """Return what is meant, ``me`` included."""
    if ref.casefold() in whose.MYSELF:
        return mine.standing(session)
    return refs.anything(session, ref)


def _changed(session: Session, kept: Kept[Any], sets: list[str], unsets: list[str]) -> Any:
    cls = type(kept.record)
    document = encode(kept.record)
    for word in sets:
        key, equals, words = word.partition("=")
        if not equals:
            raise failure(
                "bad-value",
                field="--set",
                value=f'"{word}"',
                why="It takes a key, an equals sign and a value.",
                hint="e.g. --set minutes=45",
            )
        _place(document, key.strip(), _value(session, cls, key.strip(), words.strip()))
    for key in unsets:
        _known(cls, key, lambda key=key: typed.checked(cls, key))
        _take(document, key)
    try:
        after = decode(cls, document)
    except RefusedError as refusal:
        raise failure(
            "bad-value",
            field=f"{refs.kind_of(kept)}",
            value="changed like this",
            why=f"{refusal}.",
            hint="nothing was changed",
        ) from None
    return _with_history(session, kept.record, after)


def _value(session: Session, cls: type[Any], key: str, words: str) -> Any:
    if key == "rhythm":
        try:
            return rhythm.parse(words)
        except ValueError as wrong:
            raise _bad(key, words, wrong) from None
    if key == "slot":
        return slot_of("slot", words)
    try:
        return _known(
            cls, key, lambda: typed.value(cls, key, words, lambda said: session.day(said, "future"))
        )
    except ValueError as wrong:
        raise _bad(key, words, wrong) from None


def _bad(key: str, words: str, wrong: ValueError) -> MentorlogError:
    return failure("bad-value", field=key, value=f'"{words}"', why=sentence(wrong), hint="")


def _known(cls: type[Any], key: str, act: Any) -> Any:
    try:
        return act()
    except typed.UnknownKeyError as unknown:
        near = near_words(unknown.key, unknown.known) or f"It has {', '.join(unknown.known)}."
        raise failure("unknown-key", kind=_called(cls), key=key, near=near, hint="") from None


def _called(cls: type[Any]) -> str:
    """Return what a kind of record is called at the beginning of a sentence."""
    if cls is Myself:
        return "self.toml"
    name = cls.__name__.lower()
    return f"{'An' if name[0] in 'aeiou' else 'A'} {name}"


def _place(document: dict[str, Any], key: str, value: Any) -> None:
    *above, last = key.split(".")
    for step in above:
        document = document.setdefault(step, {})
    document[last] = value


def _take(document: dict[str, Any], key: str) -> None:
    *above, last = key.split(".")
    for step in above:
        document = document.get(step, {})
    document.pop(last, None)


def _with_history(session: Session, before: Any, after: Any) -> Any:
    """Note the day a rhythm changed: ``rhythm`` is what holds now, the history what held."""
    if not isinstance(after, Relationship) or before.rhythm == after.rhythm or not after.rhythm:
        return after
    changed = with_rhythm(before, after.rhythm, session.today)
    return replace(after, rhythm_change=changed.rhythm_change)


def _line(key: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    old, new = _at(before, key), _at(after, key)
    if new is None:
        return f"{key} taken away (was {old})" if old is not None else f"{key} was not set"
    return f"{key} = {new}" + (f" (was {old})" if old is not None else "")


def _at(document: dict[str, Any], key: str) -> Any:
    found: Any = document
    for step in key.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    return ", ".join(map(str, found)) if isinstance(found, list) else found
