"""How it stands with somebody I would like to ask, in the words of the practice library."""

from mentorlog.cli.session import Session
from mentorlog.insight.prospect import CONVERSATION, Asking, asking
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship


def asking_of(session: Session, person: Kept[Relationship], handle: str) -> Asking | None:
    """Return how it stands with a prospect; None once something has begun."""
    if not person.record.prospect:
        return None
    return asking(
        person.record,
        session.lifecycle(person.record),
        session.library.wordings(CONVERSATION),
        handle=handle,
        today=session.today,
    )
