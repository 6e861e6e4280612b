"""``mentorlog guide``: good mentoring, a page at a time; which command is for what; help now."""

from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import View, command
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.guidance import (
    Guide,
    GuideGroup,
    GuideText,
    HelpNow,
    Which,
    by_stage_and_need,
    line,
    named,
    rule_of,
    text_of,
    words,
)
from mentorlog.insight.people import near_words

Topic = Annotated[
    list[str] | None, typer.Argument(metavar="[TOPIC]...", help="a page, or the id of a hint")
]


@command("mentorlog guide", "mentorlog guide active listening")
def run(session: Session, topic: Topic = None) -> View:
    """Show the pages there are, by stage and need; or one of them, by its name or another word.

    The id of a hint says what the hint looks at, when it speaks, how to have it say nothing, and
    which page helps.
    """
    said = texts.of_line(topic).strip()
    pages = session.library.pages()
    return _page(session, said) if said else by_stage_and_need(pages)


@command("mentorlog guide which", "mentorlog guide which --json")
def which(session: Session) -> Which:
    """Show which command is for what: what just happened, and what to type."""
    return Which(groups=session.library.situations().group)


@command("mentorlog guide help-now", "mentorlog guide help-now --json")
def help_now(session: Session) -> HelpNow:
    """Show whom to turn to: my own contacts first, then the offices there usually are.

    My own stand in mentorlog.toml: mentorlog config set help.ombuds "..."
    """
    contacts = session.maybe.settings.help if session.maybe.there else {}
    return HelpNow(contacts=contacts, offices=session.library.offices())


def _page(session: Session, word: str) -> Guide | GuideText:
    library = session.library
    pages = library.pages()
    name = word.casefold().replace(" ", "-")
    rule = next((one for one in library.rules() if one.id == name), None)
    if rule:
        return rule_of(rule, pages, library.sources())
    found = named(word, pages)
    if len(found) == 1:
        return text_of(found[0], pages, library.sources())
    if found:
        return Guide(word=word, groups=(GuideGroup(name=word, pages=tuple(map(line, found))),))
    raise _unknown(session, word, name)


def _unknown(session: Session, word: str, name: str) -> MentorlogError:
    rules = [one.id for one in session.library.rules()]
    known = [*words(session.library.pages()), *rules, "which", "help-now"]
    near = near_words(name, dict.fromkeys(known))
    return failure(
        "ref-not-found", kind="page", ref=word, where="", near=near, hint="mentorlog guide"
    )
