"""``mentorlog recover``: texts that could not be saved."""

from mentorlog.cli.command import command
from mentorlog.cli.session import Session
from mentorlog.insight.listing import KeptText, Recovered
from mentorlog.journal import recovery


@command("mentorlog recover", "mentorlog recover --json")
def run(session: Session) -> Recovered:
    """Show the texts that were kept when something could not be saved, newest first."""
    return Recovered(
        texts=tuple(
            KeptText(path=session.shown(path), text=path.read_bytes().decode(errors="replace"))
            for path in recovery.found(session.recovery_folders())
        )
    )
