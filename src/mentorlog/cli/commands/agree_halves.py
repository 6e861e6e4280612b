"""``mentorlog agree draft`` and ``compare``: each side writes its half, then both are compared."""

from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.agree import Full, Template, held
from mentorlog.cli.commands.agree_begun import agreeing
from mentorlog.cli.commands.agree_edited import unknown
from mentorlog.cli.commands.agree_form import without_form
from mentorlog.cli.commands.agree_kept import text_of, written
from mentorlog.cli.commands.agree_shown import none_to, said
from mentorlog.cli.commands.agree_told import Agreeing, Told
from mentorlog.cli.commands.review import AnswersFile, Empty, Fresh
from mentorlog.cli.holding import blank
from mentorlog.cli.options import On, Who
from mentorlog.cli.session import Session
from mentorlog.cli.talk import from_file
from mentorlog.errors import failure
from mentorlog.insight import agreement as seen
from mentorlog.insight.agreement import AgreementCompared
from mentorlog.insight.people import near_words

Mine = Annotated[bool, typer.Option("--mine", help="what I would say; the default")]
Theirs = Annotated[
    str | None, typer.Option("--theirs", metavar="FILE", help="the form they filled in; - is stdin")
]


@command("mentorlog agree draft ada --mine", "mentorlog agree draft ada --theirs ada.md",
         changes=True)  # fmt: skip
def draft(
    session: Session,
    who: Who,
    mine: Mine = False,  # noqa: FBT002
    theirs: Theirs = None,
    full: Full = False,  # noqa: FBT002
    template: Template = None,
    on: On = None,
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Write down one half: yours, question by question, or theirs, from the form they sent back.

    A half is agreed to by nobody. agree export WHO --blank prints the form for them.
    """
    if mine and theirs:
        raise _one_at_a_time(who)
    told = Told(template or "", full, on=on, alone="them" if theirs else "me", verb="draft")
    found = agreeing(session, who, told)
    if theirs:
        return _theirs(session, found, theirs)
    return blank(found.talk) if questions else held(session, found, answers, fresh=fresh)


@command("mentorlog agree compare ada", "mentorlog agree compare ada --json")
def compare(session: Session, who: Who) -> AgreementCompared:
    """Show both halves side by side, section by section: what you both say, and what differs."""
    person = session.person(who)
    versions = session.journal.agreements(person.who)
    halves, handle = seen.drafts(versions), session.journal.handle(person.who)
    for by, whose, rest in (("me", "Yours", "--mine"), ("them", "Theirs", "--theirs FILE")):
        if by not in halves:
            why = f"{whose} is not written down."
            then = f"mentorlog agree draft {handle} {rest}"
            raise none_to(session, person, "to compare", why, then)
    mine, theirs = halves["me"], halves["them"]
    return AgreementCompared(
        who=person.who,
        handle=handle,
        name=person.record.name,
        command=f"mentorlog agree {'renew ' if seen.whole(versions) else ''}{handle}",
        next=session.library.wordings("agree")["after.together"].text,
        mine=mine.key,
        theirs=theirs.key,
        sections=seen.side_by_side(said(mine), said(theirs)),
    )


def _theirs(session: Session, found: Agreeing, name: str) -> View:
    """Write down the half of the other, from an answers file or from the form, to the letter."""
    if name.endswith(".toml"):
        prose = text_of(found, from_file(session, found.talk, name))
    else:
        text = texts.of_file(session, name)
        if name == "-":
            session.typed = text
        prose = without_form(text, session, found)
    if not prose.strip():
        raise failure(
            "bad-value", field="--theirs", value=name, why="It has no words of theirs.",
            hint=f"mentorlog agree export {found.picture.handle} --blank   prints the form",
        )  # fmt: skip
    for heading in unknown(prose, found):
        near = near_words(heading, [one.heading for one in found.sections])
        session.say(f'Kept as a section of its own: "{heading}". {near}'.rstrip())
    return written(session, found, prose, {}, found.template.form)


def _one_at_a_time(who: str) -> Exception:
    return failure(
        "bad-value",
        field="--mine",
        value="together with --theirs",
        why="Each half is a draft of its own.",
        hint=f"mentorlog agree draft {who} --mine",
    )
