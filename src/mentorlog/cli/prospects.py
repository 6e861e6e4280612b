"""How it stands with somebody I would like to ask, in the words of the practice library."""

from mentorlog.cli.session import Session
from mentorlog.insight.prospect import CONVERSATION, Asking, asking
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship


def asking_of(session: Session, person: Kept[Relationship], handle: str) -> Asking | None:
    """Return how it stands with a prospect; None once something has begun.

    None as well while somebody is not safe with them: no word that leads to them.
    """
    if not person.record.prospect or session.maybe.unsafe(person.who):
        return None
    return asking(
        person.record,
        session.lifecycle(person.record),
        session.library.wordings(CONVERSATION),
        handle=handle,
        today=session.today,
    )
