"""``mentorlog agree renew``: an agreement is gone through again and becomes a new version."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.agree import Again, Edit, Full, How, SaidYes, Template, made
from mentorlog.cli.commands.agree_begun import agreeing
from mentorlog.cli.commands.agree_kept import written
from mentorlog.cli.commands.agree_shown import none_to
from mentorlog.cli.commands.agree_told import Agreeing, Told
from mentorlog.cli.commands.review import AnswersFile, Empty, Fresh
from mentorlog.cli.options import On, Who, Words
from mentorlog.cli.session import Session
from mentorlog.insight.said import Changed
from mentorlog.model.agreement import Agreement
from mentorlog.model.kept import Kept

AsIs = Annotated[bool, typer.Option("--as-is", help="it still fits: the same words, from today")]


@command("mentorlog agree renew ada", "mentorlog agree renew ada --as-is", changes=True)
def renew(
    session: Session,
    who: Who,
    words: Words = None,
    as_is: AsIs = False,  # noqa: FBT002
    full: Full = False,  # noqa: FBT002
    template: Template = None,
    edit: Edit = False,  # noqa: FBT002
    by: SaidYes = None,
    how: How = None,
    review: Again = None,
    on: On = None,
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Go through the agreement again: what still fits stays; with TEXT a line takes its place.

    It becomes a new version; the old one stays. --as-is asks nothing.
    """
    text = session.typed = texts.of_line(words)
    said_yes = by or ("both" if text else None)
    told = Told(template or "", full, text, said_yes, how, on, review, verb="renew")
    found = agreeing(session, who, told)
    newest = _renewable(session, found)
    if as_is:
        return _as_is(session, found, newest)
    return made(session, found, answers, edit=edit, questions=questions, fresh=fresh)


def _renewable(session: Session, found: Agreeing) -> Kept[Agreement]:
    if found.newest is None:
        raise none_to(session, found.person)
    return found.newest


def _as_is(session: Session, found: Agreeing, newest: Kept[Agreement]) -> Changed:
    """Write the same words again, with today's yes and the next day to look."""
    session.typed = newest.text
    answers = {"agreed": "me", **found.flags}
    template = newest.record.template or found.template.id
    again = replace(found, template=session.library.agreement(template) or found.template)
    return written(session, again, newest.text, answers, newest.record.form or again.template.form)
