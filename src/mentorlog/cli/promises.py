"""From the words of an action to its record: whose it is, and until when."""

from dataclasses import replace
from datetime import date

from mentorlog.cli import goal_refs
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.inline import Promise, promise
from mentorlog.insight.people import folded, near_words
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
        owner=person(said.owner, relationship) if said.owner else owner,
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


def person(word: str, relationship: Relationship | None) -> str:
    """Return the person word for what was typed after ``@``: me, them, both, or a member's id."""
    said = folded(word)
    if said in PEOPLE:
        return said
    members = relationship.member if relationship else ()
    found = [one for one in members if said == one.id or _called(one, said)]
    if len(found) == 1:
        return found[0].id
    if found:
        named = ", ".join(f"{one.id} ({one.name})" for one in found)
        raise failure("ambiguous-name", word=word, candidates=named)
    if relationship and folded(relationship.name).split()[:1] == [said]:
        return "them"
    names = [one.name.split()[0].casefold() for one in members]
    near = near_words(said, sorted({*PEOPLE, *names}))
    called = dict.fromkeys(f"@{name}" for name in names)
    listed = f", or {', '.join(called)}" if called else ""
    raise failure("bad-owner", owner=word, members=listed, near=near)


def adviser(relationship: Relationship) -> str:
    """Return whose advice it is where nobody says: it comes from whoever is the mentor."""
    return "me" if relationship.my_role == "mentor" else "them"


def member(word: str, relationship: Relationship, flag: str) -> str:
    """Return the id of a member named for a flag such as --absent."""
    try:
        return person(word, relationship)
    except MentorlogError as wrong:
        if wrong.id == "ambiguous-name":
            raise
        names = ", ".join(one.name for one in relationship.member) or "no members"
        raise failure(
            "bad-value",
            field=flag,
            value=f'"{word}"',
            why=f"{relationship.name} has {names}.",
            hint="",
        ) from None


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
