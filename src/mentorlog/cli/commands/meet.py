"""``mentorlog meet``: it took place. One line is a complete log."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import options, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.meet_asked import ask_about, ask_who, in_editor
from mentorlog.cli.commands.meet_kept import kept
from mentorlog.cli.commands.meet_told import Told, noted
from mentorlog.cli.options import MaybeWho, On, Tag, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

Mine = Annotated[
    list[str] | None, typer.Option("--mine", metavar="TEXT", help="an action of yours; due:fri")
]
Theirs = Annotated[
    list[str] | None, typer.Option("--theirs", metavar="TEXT", help="an action of theirs")
]
Insight = Annotated[list[str] | None, typer.Option("--insight", metavar="TEXT", help="learned")]
Advice = Annotated[list[str] | None, typer.Option("--advice", metavar="TEXT", help="received")]
Win = Annotated[list[str] | None, typer.Option("--win", metavar="TEXT", help="that went well")]
Thanks = Annotated[list[str] | None, typer.Option("--thanks", metavar="TEXT", help="said for what")]
Raised = Annotated[
    list[str] | None, typer.Option("--raised", metavar="ID|TEXT", help="a topic that was raised")
]
DoneIds = Annotated[
    list[str] | None, typer.Option("--done", metavar="ID", help="an action that is done by now")
]
Support = Annotated[
    list[str] | None, typer.Option("--support", metavar="KIND", help="career, personal, ...")
]
Worth = Annotated[
    int | None, typer.Option("--worth", min=1, max=5, metavar="1-5", help="to you; private")
]
Aside = Annotated[
    str | None, typer.Option("--private", metavar="TEXT", help="an aside, kept in private/")
]
AllPrivate = Annotated[bool, typer.Option("--all-private", help="the whole meeting in private/")]
File = Annotated[str | None, typer.Option("--file", metavar="FILE", help="the text; - is stdin")]
Edit = Annotated[bool, typer.Option("--edit", help="write it in your editor")]
Extra = Annotated[bool, typer.Option("--extra", help="beside the planned meeting, not instead")]
Verbatim = Annotated[bool, typer.Option("--verbatim", help="take no actions out of the text")]


@command(
    'mentorlog meet ada Outline agreed --mine "send draft due:fri"',
    "mentorlog meet ada --on yesterday --file notes.md",
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    on: On = None,
    at: options.At = None,
    minutes: options.Minutes = None,
    channel: options.Channel = None,
    title: options.Title = None,
    mine: Mine = None,
    theirs: Theirs = None,
    insight: Insight = None,
    advice: Advice = None,
    win: Win = None,
    thanks: Thanks = None,
    raised: Raised = None,
    done: DoneIds = None,
    support: Support = None,
    worth: Worth = None,
    private: Aside = None,
    all_private: AllPrivate = False,  # noqa: FBT002
    absent: options.Absent = None,
    turn: options.Turn = None,
    facilitator: options.Facilitator = None,
    tag: Tag = None,
    file: File = None,
    edit: Edit = False,  # noqa: FBT002
    extra: Extra = False,  # noqa: FBT002
    verbatim: Verbatim = False,  # noqa: FBT002
) -> View:
    """Log a meeting that took place. One line of text is a complete log; it never asks then.

    Without text, on a terminal, one line is asked. A planned meeting within three days is taken
    over, and that is said; --extra leaves it planned. Lines such as "- [ ] send draft @them
    due:fri" under a heading "## Actions" become actions.
    """
    told = Told(
        text=texts.of_line(words),
        on=on,
        at=at,
        minutes=minutes,
        channel=channel,
        title=title,
        mine=tuple(mine or ()),
        theirs=tuple(theirs or ()),
        notes=noted(insight=insight, advice=advice, win=win, thanks=thanks),
        raised=tuple(raised or ()),
        done=tuple(done or ()),
        support=tuple(support or ()),
        worth=worth,
        aside=private or "",
        all_private=all_private,
        absent=tuple(absent or ()),
        turn=turn,
        facilitator=facilitator,
        tags=tuple(tag or ()),
        extra=extra,
        verbatim=verbatim,
    )
    session.typed = told.everything
    person = session.person(who) if who else ask_who(session)
    told = _with_text(session, person, told, file=file, edit=edit)
    session.typed = told.everything
    if not told.anything:
        return Changed(lines=(Line(label="Nothing", text="was said, so nothing was written"),))
    return kept(session, person, told)


def _with_text(
    session: Session, person: Kept[Relationship], told: Told, *, file: str | None, edit: bool
) -> Told:
    """Return what was told with the text from a file, from the editor, or asked for."""
    if told.text == "-" or file:
        told = replace(told, text=texts.of_file(session, file or "-"))
        session.typed = told.everything
    if edit:
        return in_editor(session, person, told)
    if told.anything:
        return told
    if not session.interactive:
        raise failure(
            "missing-answer",
            missing="what you talked about",
            example=f'mentorlog meet {person.who} "What we talked about"',
        )
    return ask_about(session, person, told)
