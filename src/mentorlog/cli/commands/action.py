"""``mentorlog action``: what somebody promised."""

from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import promises, refs, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.options import Due, MaybeWho, Private, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.listing import Actions
from mentorlog.insight.person import ActionLine, action_line
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

Theirs = Annotated[bool, typer.Option("--theirs", help="it is for the other to do")]


@command(
    "mentorlog action",
    'mentorlog action ada "send the draft due:fri"',
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    due: Due = None,
    theirs: Theirs = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
) -> View:
    """Show open actions, or with TEXT add one. WHO may be me: an action of yours alone.

    Words at the end of TEXT: @me, @them, @both or a member, due:DAY, goal:NAME.
    """
    text = texts.of_line(words)
    if not text and (due or theirs or private):
        raise failure(
            "missing-word", missing="TEXT", example=f'mentorlog action {who or "ada"} "..."'
        )
    if not text:
        return _listed(session, who)
    return _added(session, who or ME, text, due=due, theirs=theirs, private=private)


@command('mentorlog action add ada "send the draft due:fri"', "mentorlog action add me file taxes",
         changes=True)  # fmt: skip
def add(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    due: Due = None,
    theirs: Theirs = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
) -> Changed:
    """Add an action: mentorlog action WHO TEXT says the same."""
    text = texts.of_line(words)
    if not who or not text:
        raise failure(
            "missing-word",
            missing="WHO and TEXT" if not who else "TEXT",
            example=f'mentorlog action {who or "ada"} "send the draft due:fri"',
        )
    return _added(session, who, text, due=due, theirs=theirs, private=private)


@command("mentorlog action list", "mentorlog action list ada --json")
def list_(session: Session, who: MaybeWho = None) -> Actions:
    """Show open actions: mine first, soonest due first, theirs below."""
    return _listed(session, who)


def _listed(session: Session, who: str | None) -> Actions:
    journal = session.journal
    lines: list[ActionLine] = []
    names: dict[str, str] = {}
    slug = refs.who(session, who) if who else None
    for person in refs.people(session, slug):
        picture = session.picture(person)
        names[person.who] = person.record.name
        lines += [action_line(one, picture, session.today) for one in picture.open_actions]
    if slug == ME or (slug is None and not session.discreet):
        lines += [_mine(kept, session) for kept in journal.actions(ME) if kept.record.open]
    lines.sort(key=lambda one: one.kept.record.due or date.max)
    return Actions(
        mine=tuple(line for line in lines if line.kept.record.mine),
        theirs=tuple(line for line in lines if not line.kept.record.mine),
        names=names,
        today=session.today,
        who=slug,
    )


def _mine(kept: Kept[Action], session: Session) -> ActionLine:
    return ActionLine(kept=kept, owner="you", late=kept.record.late(session.today), carried=0)


def _added(
    session: Session, who: str, text: str, *, due: str | None, theirs: bool, private: bool
) -> Changed:
    session.typed = text
    slug = refs.who(session, who)
    relationship = None if slug == ME else session.person(slug).record
    with session.change(f"action {slug}") as change:
        record = promises.action(
            session,
            f'{text} due:"{due}"' if due else text,
            relationship,
            id=change.new_id(),
            created=session.today,
            owner="them" if theirs else "me",
        )
        kept = Kept(who=slug, key=record.id, record=record, private=private or slug == ME)
        change.save(kept)
    return Changed(
        lines=(said(kept, relationship, session),),
        records=(kept,),
        tried=session.flags.dry_run,
    )


def said(kept: Kept[Action], relationship: Relationship | None, session: Session) -> Line:
    """Return the line that says whose an action is, what it is, and until when."""
    from mentorlog.insight.person import owner_name  # noqa: PLC0415 - a name used once

    record = kept.record
    owner = owner_name(record.owner, relationship) if relationship else "you"
    label = {"you": "Yours", "both": "Both"}.get(owner, f"{owner}'s")
    when = days.spoken(record.due, session.today) if record.due else "no date"
    past = " (past)" if record.due and record.due < session.today else ""
    return Line(label=label, text=f"{kept.key}  {record.text}", aside=f"{when}{past}")
