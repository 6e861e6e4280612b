"""What was typed is never lost: where a command failed, its text is kept for ``recover``."""

from contextlib import suppress
from pathlib import Path

from mentorlog.cli.session import Session
from mentorlog.journal import recovery


def kept(session: Session, draft: Path | None = None) -> Path | None:
    """Keep the session's text and return where; None where no folder takes it.

    A ``draft`` of it goes once it is kept.
    """
    path = recovery.keep(session.typed, session.recovery_folders(), session.context.now)
    if path is not None and draft is not None:
        with suppress(OSError):  # then it is there twice
            draft.unlink()
    return path


def kept_sentence(session: Session, draft: Path | None = None) -> str:
    """Keep the session's text and return the sentence that says where; print it as a last resort.

    Nothing is kept twice: the text that came from a file is still in that file.
    """
    path = kept(session, draft)
    if path is None:
        return (
            "Your text could not be kept anywhere. Here it is:\n"
            f"----- begin -----\n{session.typed}\n----- end -----"
        )
    return f"Your text is kept: mentorlog recover   ({session.shown(path)})"
