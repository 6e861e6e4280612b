"""A letter of ``letter``, made, and what is said beside it."""

from collections.abc import Iterator

from mentorlog.cli.commands.letter_facts import GATHERED, own
from mentorlog.cli.commands.letters import drafted, opened, say_beside
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.letters import CONVERSATION, Letter
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

OPEN = "..."
"""Stands in a letter for what no record knows."""


def made(session: Session, person: Kept[Relationship], kind: str) -> Letter:
    """Return a letter of this kind. Raises not-now where nothing may leave, unreadable."""
    picture = opened(session, person, kind)
    facts, stayed = GATHERED.get(kind, own)(session, picture)
    _refuse_unreadable(session, kind)
    letter = drafted(session, kind, picture, facts, stayed)
    said = list(_beside(session, letter, person.record))
    if said:
        session.say("--- " + " ".join(said))
    say_beside(session, letter, picture.handle)
    return letter


def _beside(session: Session, letter: Letter, relationship: Relationship) -> Iterator[str]:
    """Yield what to think of before it goes."""
    wordings = session.library.wordings(CONVERSATION)
    facts = {"name": relationship.first_name, "via": relationship.via or ""}
    if OPEN in letter.text:
        yield wordings["fill"].text
    if letter.way == "asking" and relationship.via:
        yield wordings["asking.via"].said("", **facts)
    if letter.way == "asking" and relationship.answer == "no":
        yield wordings["asking.no"].said("", **facts)


def _refuse_unreadable(session: Session, kind: str) -> None:
    """Raise unreadable for a kind of the person's own whose file is no text: ours cannot serve."""
    path = f"practice/templates/letter/{kind}.md"
    if session.library.template("letter", kind):
        return
    wrong = next((one for one in session.library.problems if one.path == path), None)
    if wrong:
        raise failure("unreadable", path=path, line=wrong.line, reason=wrong.reason)
