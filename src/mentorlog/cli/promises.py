"""From the words of an action to its record: whose it is, and until when."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from mentorlog.cli import goal_refs
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.inline import Promise, promise
from mentorlog.insight.people import folded, near_words
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.relationship import Member, Relationship
from mentorlog.model.words import PEOPLE


def action(
    session: Session,
    typed: Promise | str,
    relationship: Relationship | None,
    *,
    id: str,  # noqa: A002
    created: date,
    owner: str = "me",
    meeting: str | None = None,
) -> Action:
    """Return the action that was typed. Raises bad-owner, unknown-date, ambiguous-date."""
    said = promise(typed) if isinstance(typed, str) else typed
    if not said.text:
        raise failure(
            "bad-value",
            field="An action",
            value="without words",
            why="There is nothing to do in it.",
            hint='e.g. "send the draft due:fri"',
        )
    return Action(
        id=id,
        text=said.text,
        owner=person(said.owner, relationship, created) if said.owner else owner,
        due=session.day(said.due, "future") if said.due else None,
        meeting=meeting,
        goal=said.goal,
        created=created,
    )


def for_goal(session: Session, slug: str, record: Action, *, private: bool) -> Action:
    """Return the action with the goal it names spelt out. Raises ref-not-found, bad-value."""
    if not record.goal:
        return record
    goal = goal_refs.served(session, slug, record.goal, private=private)
    return replace(record, goal=goal)


def person(word: str, relationship: Relationship | None, on: date) -> str:
    """Return the person word for what was typed after ``@``: me, them, both, or a member's id.

    Who had left by that day is not meant, and named where nobody else is. Raises bad-owner,
    ambiguous-name, not-now.
    """
    said = folded(word)
    if said in PEOPLE:
        return said
    members = relationship.member if relationship else ()
    named = [one for one in members if said == one.id or _called(one, said)]
    found = [one for one in named if one.left is None or on <= one.left]
    if relationship and named and not found:
        raise _gone(named[-1], relationship)
    if len(found) == 1:
        return found[0].id
    if found:
        candidates = ", ".join(f"{one.id} ({one.name})" for one in found)
        raise failure("ambiguous-name", word=word, candidates=candidates)
    if relationship and folded(relationship.name).split()[:1] == [said]:
        return "them"
    names = [one.name.split()[0].casefold() for one in members if one.left is None]
    near = near_words(said, sorted({*PEOPLE, *names}))
    called = dict.fromkeys(f"@{name}" for name in names)
    listed = f", or {', '.join(called)}" if called else ""
    raise failure("bad-owner", owner=word, members=listed, near=near)


def adviser(relationship: Relationship) -> str:
    """Return whose advice it is where nobody says: it comes from whoever is the mentor."""
    return "me" if relationship.my_role == "mentor" else "them"


def part(
    relationship: Relationship,
    on: date,
    *,
    absent: Iterable[str] = (),
    turn: str | None = None,
    facilitator: str | None = None,
) -> dict[str, Any]:
    """Return what was said of people's part in a meeting, as the fields of its record.

    Raises bad-value, ambiguous-name, and not-now where there are no members, or no turns.
    """
    said: dict[str, Any] = {}
    if away := tuple(dict.fromkeys(member(one, relationship, "--absent", on) for one in absent)):
        said["absent"] = away
    if turn:
        said["turn"] = member(turn, relationship, "--turn", on)
    if facilitator:
        said["roles"] = {"facilitator": member(facilitator, relationship, "--facilitator", on)}
    for flag, word in (("--turn", said.get("turn")), ("--facilitator", _led(said))):
        if word in away:
            raise failure(
                "bad-value",
                field=flag,
                value="somebody who was absent",
                why="",
                hint="leave one of the two out",
            )
    return said


def _led(said: dict[str, Any]) -> str | None:
    found: str | None = said.get("roles", {}).get("facilitator")
    return found


def member(word: str, relationship: Relationship, flag: str, on: date) -> str:
    """Return the person word of somebody named for a flag such as --absent: a member, or me."""
    peers = relationship.kind == "peer" and flag == "--turn"
    if not (relationship.group or peers):
        kinds = "circles, teams and peers" if flag == "--turn" else "circles and teams"
        raise failure(
            "not-now",
            what=f"{flag} is for {kinds}; {relationship.name} is your {relationship.other}.",
            why="",
            hint=f"leave {flag} out",
        )
    try:
        found = person(word, relationship, on)
    except MentorlogError as wrong:
        if wrong.id != "bad-owner":
            raise
        raise _no_member(word, relationship, flag) from None
    if found in ({"both"} if peers else {"them", "both"}):
        raise _no_member(word, relationship, flag)
    return found


def said_by(word: str, relationship: Relationship, flag: str, on: date) -> str:
    """Return the person word named for a flag such as --by. Raises bad-value, not-now."""
    try:
        return person(word, relationship, on)
    except MentorlogError as wrong:
        if wrong.id != "bad-owner":
            raise
        names = [one.name for one in relationship.member if one.left is None]
        why = f"It is {', '.join(['me', 'them', *names])}."
        raise failure("bad-value", field=flag, value=f'"{word}"', why=why, hint="") from None


def owner(word: str, relationship: Relationship | None, on: date) -> str:
    """Return the person word named for --owner. Raises bad-value, ambiguous-name, not-now."""
    try:
        return person(word, relationship, on)
    except MentorlogError as wrong:
        if wrong.id != "bad-owner":
            raise
        members = relationship.member if relationship else ()
        names = [one.name for one in members if one.left is None]
        why = f"It is {', '.join(['me', 'them', 'both', *names])}."
        raise failure(
            "bad-value", field="--owner", value=f'"{word}"', why=why, hint="e.g. --owner them"
        ) from None


def _no_member(word: str, relationship: Relationship, flag: str) -> MentorlogError:
    if not relationship.group:
        why = "Between two it is me or them."
    else:
        here = [one.name for one in relationship.member if one.left is None]
        why = f"{relationship.name} has {', '.join([*here, 'me'])}."
    return failure("bad-value", field=flag, value=f'"{word}"', why=why, hint="")


def _gone(one: Member, relationship: Relationship) -> MentorlogError:
    return failure(
        "not-now",
        what=f"{one.name} left {relationship.name} on {days.full(one.left or date.max)}.",
        why="",
        hint=f'if they are back: mentorlog member "{relationship.name}" "{one.name}"',
    )


def refuse_ended(relationship: Relationship, slug: str) -> None:
    """Raise not-now where a relationship has been concluded and nothing of it continues."""
    if relationship.ended:
        raise failure(
            "not-now",
            what=f"You and {relationship.name} have concluded, and nothing continues.",
            why="",
            hint=f"mentorlog edit {slug} --set continues=occasional   if something does",
        )


def _called(one: Member, said: str) -> bool:
    return any(part.startswith(said) for part in folded(one.name).split())
