"""``mentorlog concern``: what stands between me and somebody, always private."""

from typing import Annotated

import typer

from mentorlog.cli import prompts, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.concern_opened import Told, opened, somebody
from mentorlog.cli.options import MaybeWho, On, Tag, Who, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.concern import Concerns, listed
from mentorlog.model.words import CONCERN_TYPES

Type = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help=f"{CONCERN_TYPES[0]}, ..., other")
]
LookAgain = Annotated[
    str | None, typer.Option("--look-again", metavar="DAY", help="when to see how it is")
]
Member = Annotated[
    str | None, typer.Option("--with", metavar="MEMBER", help="of a circle or team: which one")
]


@command(
    "mentorlog concern ada",
    'mentorlog concern ada "We keep cancelling" --type drift --look-again 3w',
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    type_: Type = None,
    look_again: LookAgain = None,
    with_: Member = None,
    on: On = None,
    tag: Tag = None,
) -> View:
    """Show the concerns that are open, or with TEXT write one down. It is always private.

    One line is complete. What comes back begins with where help is for whoever is not safe, then
    what you agreed for such a case, first steps, and what one could say. "-" as TEXT reads
    standard input; concern add WHO asks for the line, so that no shell keeps it.
    """
    told = _told(session, words, type_, look_again, with_, on, tag)
    if told.text.strip():
        return opened(session, who or "", told)
    if any((type_, look_again, with_, on, tag)):
        raise _wordless(who)
    return _listed(session, who)


@command(
    'mentorlog concern add ada "We hear different things" --type communication',
    "mentorlog concern add ada --type safety",
    changes=True,
)
def add(
    session: Session,
    who: Who,
    words: Words = None,
    type_: Type = None,
    look_again: LookAgain = None,
    with_: Member = None,
    on: On = None,
    tag: Tag = None,
) -> View:
    """Write a concern down: mentorlog concern WHO TEXT says the same.

    Without TEXT, on a terminal, one line is asked for.
    """
    told = _told(session, words, type_, look_again, with_, on, tag)
    if not told.text.strip():
        somebody(session, who)
        told.text = _asked(session, who)
    return opened(session, who, told)


def _told(
    session: Session,
    words: list[str] | None,
    type_: str | None,
    look_again: str | None,
    member: str | None,
    on: str | None,
    tags: list[str] | None,
) -> Told:
    text = texts.of_line(words)
    session.typed = texts.of_file(session, "-") if text == "-" else text
    return Told(session.typed, type_, look_again, member, on, tuple(tags or ()))


def _asked(session: Session, who: str) -> str:
    example = f'mentorlog concern {who} "..."'
    if not session.interactive:
        raise failure("missing-answer", missing="TEXT", example=example)
    wording = session.library.wordings("concern")["ask.line"]
    line = prompts.ask(session.context, f"{wording.text} >")
    if not line:
        raise failure("missing-word", missing="TEXT", example=example)
    return line


def _wordless(who: str | None) -> Exception:
    missing = "TEXT" if who else "WHO and TEXT"
    example = f'mentorlog concern {who or "ada"} "what it is, in your words"'
    return failure("missing-word", missing=missing, example=example)


def _listed(session: Session, who: str | None) -> Concerns:
    people = [somebody(session, who)] if who else whose.people(session, None)
    journal, records = session.journal, {one.who: one.record for one in people}
    shown = () if session.discreet else records
    lines = listed((one for slug in shown for one in journal.concerns(slug)), records,
                   session.today)  # fmt: skip
    return Concerns(
        open=tuple(one for one in lines if one.kept.record.open),
        settled=tuple(one for one in lines if who and not one.kept.record.open),
        names={slug: record.name for slug, record in records.items()},
        handles={slug: journal.handle(slug) for slug in records},
        today=session.today,
        who=people[0].who if who else None,
        hidden=session.discreet,
    )
