"""``mentorlog sync setup``: with which repository a journal is brought together."""

from pathlib import Path
from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.command_line import shell
from mentorlog.cli.commands.history import past
from mentorlog.cli.session import Session
from mentorlog.insight.synced import SyncSet
from mentorlog.journal.lock import held
from mentorlog.journal.remotes import without_secret
from mentorlog.journal.syncing.remote import Remote, refuse_within

Address = Annotated[
    str, typer.Argument(metavar="REMOTE", help="a git repository: an address, or a folder")
]
WithoutPrivate = Annotated[
    bool, typer.Option("--without-private", help="what is private stays on this machine")
]


@command(
    "mentorlog sync setup git@example.org:me/mentoring.git",
    "mentorlog sync setup /media/stick/mentoring.git --without-private",
    changes=True,
)
def setup(session: Session, remote: Address, without_private: WithoutPrivate = False) -> SyncSet:  # noqa: FBT002
    """Say where this journal and the one on another machine meet. Nothing is sent yet.

    REMOTE is an empty git repository, or the one you named on the other machine. What is private
    goes there too, so that both machines have all of it, unless you say --without-private.
    """
    history = past(session)
    kept = Remote(history.opened(), asking=session.interactive)
    session.journal.refuse_newer()
    address = _address(session, remote)
    refuse_within(address, history.root)
    kept.reached(address)
    if not session.flags.dry_run:
        with held(session.journal.layout.machinery, "sync setup"):
            kept.set(address, without_private=without_private)
    shown = shown_address(session, address)
    more = "" if without_private else " --without-private"
    return SyncSet(
        remote=shown,
        without_private=without_private,
        line=f"mentorlog sync setup {shell(shown)}{more}",
        tried=session.flags.dry_run,
    )


def shown_address(session: Session, address: str) -> str:
    """Return an address as a person would write it: no password, a folder from home."""
    place = Path(address)
    return session.shown(place) if place.is_absolute() else without_secret(address)


def _address(session: Session, remote: str) -> str:
    """Return where it is: of a folder the whole path, for git looks from another one."""
    place = session.context.cwd / remote
    return str(place.resolve()) if place.exists() else remote
