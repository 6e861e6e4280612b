"""``mentorlog new``: begin a relationship, or enter one that exists."""

from typing import Annotated

import typer

from mentorlog.cli import options, prompts
from mentorlog.cli.command import View, command
from mentorlog.cli.command_line import command_line
from mentorlog.cli.commands.new_asked import asked
from mentorlog.cli.commands.new_made import Wanted, made, written
from mentorlog.cli.options import Tag
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.model.begin import WORDS

Named = Annotated[
    list[str] | None,
    typer.Argument(metavar="mentor|mentee|peer|circle|team|prospect NAME", help="who they are"),
]
Flash = Annotated[bool, typer.Option("--flash", help="a single meeting")]
Reverse = Annotated[bool, typer.Option("--reverse", help="the junior mentors the senior")]
Assigned = Annotated[bool, typer.Option("--assigned", help="not chosen: supervisor, programme")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="when it began, for one that exists")
]
AtStage = Annotated[str | None, typer.Option("--stage", metavar="STAGE", help="where you are now")]
Rhythm = Annotated[
    str | None, typer.Option("--rhythm", metavar="2w", help="how often you mean to meet")
]
Slot = Annotated[
    str | None, typer.Option("--slot", metavar='"Tue 09:00"', help="the usual day and time")
]
Hope = Annotated[str | None, typer.Option("--hope", metavar="TEXT", help="what you hope for")]
Ends = Annotated[str | None, typer.Option("--ends", metavar="DAY", help="when it is to end")]
EndsWhen = Annotated[
    list[str] | None, typer.Option("--ends-when", metavar="TEXT", help="a sign that it is done")
]
MemberOption = Annotated[
    list[str] | None, typer.Option("--member", metavar="NAME", help="of a circle or team")
]
Alias = Annotated[list[str] | None, typer.Option("--alias", metavar="WORD", help="a short name")]
Slug = Annotated[str | None, typer.Option("--slug", metavar="SLUG", help="the folder's name")]
Via = Annotated[str | None, typer.Option("--via", metavar="NAME", help="who can introduce you")]
Contact = Annotated[str | None, typer.Option("--contact", metavar="TEXT", help="how to reach them")]


@command(
    'mentorlog new mentor "Ada Lovelace" --rhythm 2w --slot "Tue 09:00"',
    'mentorlog new mentee "Sam Okafor" --since 2023 --stage cultivation',
    changes=True,
)
def run(
    session: Session,
    named: Named = None,
    flash: Flash = False,  # noqa: FBT002
    reverse: Reverse = False,  # noqa: FBT002
    assigned: Assigned = False,  # noqa: FBT002
    since: Since = None,
    stage: AtStage = None,
    rhythm: Rhythm = None,
    slot: Slot = None,
    minutes: options.Minutes = None,
    channel: options.Channel = None,
    hope: Hope = None,
    ends: Ends = None,
    ends_when: EndsWhen = None,
    member: MemberOption = None,
    alias: Alias = None,
    slug: Slug = None,
    via: Via = None,
    contact: Contact = None,
    tag: Tag = None,
) -> View:
    """Begin a relationship; the word says what they are to you. The first one makes the journal.

    On a terminal at most five questions are asked, each of which may be skipped. For somebody you
    have met for years, give --since and --stage and nothing of a beginner's is asked.
    """
    word, name = _word_and_name(session, named or [])
    wanted = Wanted(
        word=word,
        name=name,
        flash=flash,
        reverse=reverse,
        assigned=assigned,
        since=since,
        stage=stage,
        rhythm=rhythm,
        slot=slot,
        minutes=minutes,
        channel=channel,
        hope=hope,
        ends=ends,
        ends_when=tuple(ends_when or ()),
        members=tuple(member or ()),
        aliases=tuple(alias or ()),
        slug=slug,
        via=via,
        contact=contact,
        tags=tuple(tag or ()),
    )
    made(session, wanted)
    if session.interactive:
        wanted = asked(session, wanted)
        session.say(f"\nThe same in one line:\n  {command_line(wanted.command())}")
    return written(session, wanted)


def _word_and_name(session: Session, named: list[str]) -> tuple[str, str]:
    near = near_words(named[0].casefold(), WORDS) if len(named) > 1 else ""
    if named and named[0].casefold() in WORDS:
        word, name = named[0].casefold(), " ".join(named[1:]).strip()
    else:
        word, name = "", " ".join(named).strip()
    if not name and session.interactive:
        name = prompts.ask(session.context, "Their name? >")
    if not name:
        raise failure(
            "missing-answer",
            missing="the name" if word else "the word and the name",
            example='mentorlog new mentor "Ada Lovelace"',
        )
    if not word and session.interactive:
        choices = (
            "mentor    they help you",
            "mentee    you help them",
            "peer      you help each other",
            "circle    a group",
            "team      several mentors and mentees on one piece of work",
            "prospect  somebody you would like to ask",
        )
        said = prompts.choose(session.context, f"What is {name} to you? >", choices)
        word = said.split()[0] if said else ""
    if not word:
        raise failure("new-needs-a-word", name=name, near=near)
    return word, name
