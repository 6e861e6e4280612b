"""``mentorlog questions``: the question bank, which remembers what was asked of whom."""

from dataclasses import replace
from typing import Annotated, get_args

import typer

from mentorlog.cli import mine
from mentorlog.cli.command import command
from mentorlog.cli.commands.stage_moved import stage_named
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.insight.question_list import QuestionList, Sought, listed
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.words import CANONICAL, QuestionTopic, Role
from mentorlog.practice.library import FALLBACK

OfStage = Annotated[str | None, typer.Option("--stage", metavar="STAGE", help="for this stage")]
OfRole = Annotated[
    str | None,
    typer.Option("--role", metavar="ROLE", help="for a mentee, mentor, peer, ... to ask"),
]
OfTopic = Annotated[
    str | None, typer.Option("--topic", metavar="TOPIC", help="goals, career, feedback, ...")
]
OfSupport = Annotated[
    str | None, typer.Option("--support", metavar="KIND", help="that may bring this support")
]
All = Annotated[bool, typer.Option("--all", help="all of them, those asked already too")]


@command("mentorlog questions ada", "mentorlog questions --topic career --role mentee")
def run(
    session: Session,
    who: MaybeWho = None,
    stage: OfStage = None,
    role: OfRole = None,
    topic: OfTopic = None,
    support: OfSupport = None,
    every: All = False,  # noqa: FBT002
) -> QuestionList:
    """Show open questions: for WHO those that fit stage and role and were not asked yet.

    Without WHO how many there are of each topic, or those of a kind; --all shows every one.
    """
    person = session.person(who) if who else None
    sought = Sought(
        stage=_canonical(session, stage, person),
        role=one_of("--role", role, get_args(Role)) or (person.record.my_role if person else None),
        topic=one_of("--topic", topic, get_args(QuestionTopic)),
        support=mine.support(session, support.split())[0].id if support else None,
    )
    record = person.record if person else None
    apart = person is not None and session.journal.unsafe(person.who)
    bank = () if apart else session.library.questions()  # nothing leads back to them
    found = listed(bank, sought, session.today, person=record, every=every)
    return replace(found, who=person.who, handle=_handle(session, person)) if person else found


def _handle(session: Session, person: Kept[Relationship]) -> str:
    return session.journal.handle(person.who)


def _canonical(session: Session, word: str | None, person: Kept[Relationship] | None) -> str | None:
    """Return the canonical stage a word means; where none is said, the one a person is in."""
    if word is None:
        return person.record.canonical if person else None
    if word.casefold() in CANONICAL:
        return word.casefold()
    path = session.lifecycle(person.record) if person else session.library.lifecycle(FALLBACK)
    for other in map(session.library.lifecycle, [path.id, *session.library.names()]):
        if stage := other.find(word.casefold()):
            return stage.canonical
    return stage_named(session, word, path, "--stage").canonical
