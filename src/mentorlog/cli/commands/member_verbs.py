"""Verbs of ``mentorlog member``: leave, role."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import command
from mentorlog.cli.commands.member import changed, group
from mentorlog.cli.options import MaybeWho, On
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.people import folded, near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Member, Relationship

Named = Annotated[list[str] | None, typer.Argument(metavar="NAME", help="the member")]
OneName = Annotated[str | None, typer.Argument(metavar="NAME", help="the member")]
RoleWords = Annotated[
    list[str] | None, typer.Argument(metavar="ROLE", help="what they do in it; none for nothing")
]
NONE = "none"


@command("mentorlog member leave writing kim", "mentorlog member leave writing kim --on yesterday",
         changes=True)  # fmt: skip
def leave(session: Session, who: MaybeWho = None, name: Named = None, on: On = None) -> Changed:
    """Say that a member has left. Old meetings still name them; nothing new can be theirs."""
    called = texts.of_line(name).strip()
    _refuse_missing(who, called, "leave writing kim")
    day = session.happened(on)
    with session.change(f"member leave {who}") as change:
        person, _ = session.standing(group(session.person(who or "")))
        one = _leaving(person.record, called, day)
        kept = changed(person, one)
        change.save(kept)
    text = f"{one.name} left {person.record.name} on {days.full(day)}"
    return _said(session, kept, "Left", text)


@command("mentorlog member role writing kim facilitator", "mentorlog member role writing kim none",
         changes=True)  # fmt: skip
def role(
    session: Session, who: MaybeWho = None, name: OneName = None, words: RoleWords = None
) -> Changed:
    """Say what a member does in the circle or team; none takes it back."""
    said = texts.of_line(words).strip()
    _refuse_missing(who, name and said, "role writing kim facilitator")
    with session.change(f"member role {who}") as change:
        person, _ = session.standing(group(session.person(who or "")))
        one = _member(person.record, name or "")
        made = replace(one, role=None if said.casefold() == NONE else said)
        kept = changed(person, made)
        change.save(kept)
    return _said(session, kept, "Member", f"{one.name}: {made.role or 'no role'}")


def _refuse_missing(who: str | None, rest: str | None, example: str) -> None:
    if not who or not rest:
        words = "WHO and NAME" if "leave" in example else "WHO, NAME and ROLE"
        raise failure("missing-word", missing=words, example=f"mentorlog member {example}")


def _member(relationship: Relationship, word: str) -> Member:
    """Return the member a word means: an id, the whole name, or the beginning of a part of it."""
    said = folded(word)
    known = relationship.member
    exact = [one for one in known if said in {one.id, folded(one.name)}]
    begun = [one for one in known if any(p.startswith(said) for p in folded(one.name).split())]
    here = [one for one in begun if one.left is None]
    found = exact or here or begun
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(f"{one.id} ({one.name})" for one in found)
        raise failure("ambiguous-name", word=word, candidates=named)
    parts = dict.fromkeys(part for one in known for part in folded(one.name).split())
    near = near_words(said, parts)
    raise failure(
        "ref-not-found",
        kind="member",
        ref=word,
        where=f" in {relationship.name}",
        near=near,
        hint=f"members: {', '.join(one.name for one in known) or 'none yet'}",
    )


def _leaving(relationship: Relationship, word: str, day: date) -> Member:
    """Return the member as one who left that day. Raises not-now, bad-value."""
    one = _member(relationship, word)
    if one.left:
        raise _left_already(one, relationship)
    if one.joined and day < one.joined:
        raise _before(one)
    return replace(one, left=day)


def _left_already(one: Member, relationship: Relationship) -> Exception:
    on = days.full(one.left) if one.left else ""
    return failure(
        "not-now",
        what=f"{one.name} left already, on {on}.",
        why="",
        hint=f'if they are back: mentorlog member "{relationship.name}" "{one.name}"',
    )


def _before(one: Member) -> Exception:
    came = days.full(one.joined) if one.joined else ""
    return failure(
        "bad-value",
        field="--on",
        value="before they came",
        why=f"{one.name} came on {came}.",
        hint="",
    )


def _said(session: Session, kept: Kept[Relationship], label: str, text: str) -> Changed:
    return Changed(
        lines=(Line(label=label, text=text),), records=(kept,), tried=session.flags.dry_run
    )
