"""``mentorlog agree``: how the two of us, or all of us, work together, put in writing."""

from typing import Annotated

import typer

from mentorlog.cli import holding, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.agree_begun import agreeing
from mentorlog.cli.commands.agree_edited import edited
from mentorlog.cli.commands.agree_kept import answered, kept, written
from mentorlog.cli.commands.agree_told import Agreeing, Told
from mentorlog.cli.commands.review import AnswersFile, Empty, Fresh
from mentorlog.cli.options import On, Tag, Who, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line

Quick = Annotated[bool, typer.Option("--quick", help="six questions, ten minutes; the default")]
Full = Annotated[bool, typer.Option("--full", help="every section there is for your kind")]
Informal = Annotated[
    str | None, typer.Option("--informal", metavar="TEXT", help="the same as TEXT; - is stdin")
]
Template = Annotated[
    str | None, typer.Option("--template", metavar="NAME", help="a template of your own")
]
Edit = Annotated[bool, typer.Option("--edit", help="write it in your editor")]
SaidYes = Annotated[
    str | None, typer.Option("--by", metavar="me|both", help="who has said yes to it")
]
How = Annotated[
    str | None, typer.Option("--how", metavar="TEXT", help="by what way the other said so")
]
Again = Annotated[
    str | None, typer.Option("--review", metavar="DAY", help="when to look at it again")
]
NOTHING = Changed(lines=(Line(label="Nothing", text="was said; nothing was written"),))


@command(
    "mentorlog agree ada",
    'mentorlog agree ada "Every second Tuesday; what we say stays here" --review 1m',
    changes=True,
)
def run(
    session: Session,
    who: Who,
    words: Words = None,
    informal: Informal = None,
    quick: Quick = False,  # noqa: FBT002
    full: Full = False,  # noqa: FBT002
    template: Template = None,
    edit: Edit = False,  # noqa: FBT002
    by: SaidYes = None,
    how: How = None,
    review: Again = None,
    on: On = None,
    tag: Tag = None,
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Put in writing how you work together: six questions, every section, or with TEXT a line.

    What is known already is filled in; any section can be skipped. It holds when both have said
    yes: agree sign notes that. agree draft and compare let each of you begin alone.
    """
    form = _form(quick=quick, full=full, template=template, edit=edit)
    text = _text(session, words, informal, form)
    said_yes = by or ("both" if text else None)
    named = template or ("quick" if quick else "")
    told = Told(named, full, text, said_yes, how, on, review, tags=tuple(tag or ()))
    found = agreeing(session, who, told)
    return made(session, found, answers, edit=edit, questions=questions, fresh=fresh)


def made(
    session: Session,
    found: Agreeing,
    answers: str | None,
    *,
    edit: bool,
    questions: bool,
    fresh: bool,
) -> View:
    """Write what was typed, or ask, or read the answers, or open the editor."""
    if found.told.text:
        return written(session, found, f"{found.told.text.rstrip()}\n", found.flags, "informal")
    if questions:
        return holding.blank(found.talk)
    if not found.told.verb:
        _refuse_second(session, found)
    return edited(session, found) if edit else held(session, found, answers, fresh=fresh)


def held(session: Session, found: Agreeing, answers: str | None, *, fresh: bool) -> View:
    """Hold the conversation, or read the answers, and write a version."""
    said = holding.answers(session, found.talk, answers, fresh=fresh)
    if not answered(said):
        return NOTHING
    view = kept(session, found, said)
    holding.forget(session, found.talk)
    return view


def _form(*, quick: bool, full: bool, template: str | None, edit: bool) -> str:
    """Return which ways of making one were named. Raises bad-value for two of them."""
    named = [
        flag
        for flag, said in (("--quick", quick), ("--full", full), ("--template", template))
        if said
    ]
    if len(named) > 1:
        raise _together(*named[:2])
    return next(iter(named), "--edit" if edit else "")


def _text(session: Session, words: list[str] | None, informal: str | None, form: str) -> str:
    text = texts.of_line(words) or informal or ""
    if words and informal:
        raise _together("TEXT", "--informal")
    session.typed = texts.of_file(session, "-") if text == "-" else text
    if session.typed.strip() and form:
        raise _together("TEXT", form)
    return session.typed if session.typed.strip() else ""


def _together(one: str, other: str) -> Exception:
    return failure(
        "bad-value",
        field=one,
        value=f"together with {other}",
        why="Each is a way to make the whole agreement.",
        hint="mentorlog agree --help",
    )


def _refuse_second(session: Session, found: Agreeing) -> None:
    """Refuse to begin anew where one holds: what was agreed is renewed, not written over."""
    held_ = session.journal.agreement(found.person.who)
    if held_ is None or found.told.template or found.told.full:
        return
    handle = found.picture.handle
    raise failure(
        "not-now",
        what=f"You and {found.person.record.name} have an agreement: version "
        f"{held_.record.version}.",
        why="What was agreed stays; a change is a new version.",
        hint=f"mentorlog agree renew {handle}   or mentorlog agree show {handle}",
    )
