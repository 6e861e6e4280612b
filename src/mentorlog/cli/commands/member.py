"""``mentorlog member``: who belongs to a circle or team."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import View, command
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import circle
from mentorlog.insight.circle import Members
from mentorlog.insight.people import folded
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Member, Relationship
from mentorlog.model.words import PEOPLE

Named = Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="their name")]
Role = Annotated[str | None, typer.Option("--role", metavar="R", help="what they do in it")]
Contact = Annotated[str | None, typer.Option("--contact", metavar="TEXT", help="how to reach them")]
Joined = Annotated[str | None, typer.Option("--joined", metavar="DAY", help="when they came")]


@command("mentorlog member writing", 'mentorlog member writing "Kim Park" --role facilitator',
         changes=True)  # fmt: skip
def run(
    session: Session,
    who: MaybeWho = None,
    name: Named = None,
    role: Role = None,
    contact: Contact = None,
    joined: Joined = None,
) -> View:
    """Show the members of a circle or team, or with NAME add one.

    Shown are role, since when, and turns and absences in the newest six meetings. Who left and
    comes back is added again, and is the same as before.
    """
    called = texts.of_line(name).strip()
    if not called and any((role, contact, joined)):
        example = f'mentorlog member {who or "writing"} "Kim Park"'
        raise failure("missing-word", missing="NAME", example=example)
    if not called:
        return _listed(session, who)
    return _added(session, who, called, role=role, contact=contact, joined=joined)


@command('mentorlog member add writing "Kim Park"', "mentorlog member add writing Ana",
         changes=True)  # fmt: skip
def add(
    session: Session,
    who: MaybeWho = None,
    name: Named = None,
    role: Role = None,
    contact: Contact = None,
    joined: Joined = None,
) -> Changed:
    """Add a member: mentorlog member WHO NAME says the same."""
    called = texts.of_line(name).strip()
    if not who or not called:
        example = f'mentorlog member {who or "writing"} "Kim Park"'
        raise failure("missing-word", missing="WHO and NAME", example=example)
    return _added(session, who, called, role=role, contact=contact, joined=joined)


@command("mentorlog member list writing", "mentorlog member list writing --json")
def list_(session: Session, who: MaybeWho = None) -> Members:
    """Show the members of a circle or team, and whose turn it could be."""
    return _listed(session, who)


def group(person: Kept[Relationship]) -> Kept[Relationship]:
    """Return a circle or team as it is. Raises not-now for anybody else."""
    if person.record.group:
        return person
    raise failure(
        "not-now",
        what=f"{person.record.name} is your {person.record.other}, and has no members.",
        why="Circles and teams have.",
        hint='mentorlog new circle "Writing circle" --member "Kim Park"',
    )


def _listed(session: Session, who: str | None) -> Members:
    if who is None:
        raise failure("missing-word", missing="WHO", example="mentorlog list   shows everybody")
    person = group(session.person(who))
    picture = session.picture(person)
    return Members(
        who=person.who,
        handle=picture.handle,
        name=person.record.name,
        members=person.record.member,
        balance=circle.balance(picture, session.today),
        today=session.today,
    )


def _added(
    session: Session,
    who: str | None,
    name: str,
    *,
    role: str | None,
    contact: str | None,
    joined: str | None,
) -> Changed:
    session.typed = name
    came = session.happened(joined, "--joined")
    with session.change(f"member {who}") as change:
        person, _ = session.standing(group(session.person(who or "")))
        before = _same(person.record, name)
        if before:
            made = replace(before, left=None)
        else:
            made = Member(id=change.new_id(), name=name, joined=came)
        made = replace(made, role=role or made.role, contact=contact or made.contact)
        kept = changed(person, made)
        change.save(kept)
    back = "is back in" if before else "is a member of"
    text = f"{made.id}  {made.name} {back} {person.record.name}"
    return Changed(
        lines=(Line(label="Member", text=text),), records=(kept,), tried=session.flags.dry_run
    )


def _same(relationship: Relationship, name: str) -> Member | None:
    """Return the member of this name who left. Raises exists for one who is there, bad-value."""
    if folded(name) in PEOPLE:
        raise failure(
            "bad-value",
            field="NAME",
            value=f'"{name}"',
            why="You belong to it without being listed; them and both are everybody.",
            hint="",
        )
    found = next((one for one in relationship.member if folded(one.name) == folded(name)), None)
    if found and found.left is None:
        raise failure(
            "exists",
            what=f"{found.name} ({found.id})",
            why=f"{relationship.name} has this member.",
            hint="for another of the same name add something to it",
        )
    return found


def changed(person: Kept[Relationship], member: Member) -> Kept[Relationship]:
    """Return the group with a member new or changed."""
    known = person.record.member
    rows = tuple(member if one.id == member.id else one for one in known)
    rows = rows if member.id in {one.id for one in known} else (*known, member)
    return replace(person, record=replace(person.record, member=rows))
