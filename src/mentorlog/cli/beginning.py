"""Makes a journal and begins its history; says so where there can be none."""

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError
from mentorlog.journal.journal import Journal


def make(session: Session, journal: Journal) -> None:
    """Make the folder a journal with a history where that can be. Raises cannot-write."""
    journal.make()
    history = journal.history
    if history is None:
        return
    try:
        begun = history.begin()
    except MentorlogError as wrong:
        session.say(f"There is no history, and so no undo or sync. {wrong.what} {wrong.why}")
        return
    if begun or history.off:
        return
    if around := history.outer():
        session.say(
            f"{session.shown(journal.root)} lies inside the git repository {session.shown(around)}:"
            " what is private would be taken along there. It has no history of its own, so no undo."
            "\n  another place: mentorlog init DIR"
        )
    elif history.git is None:
        session.say("git is not on this machine: there is no history, so no undo or sync.")
