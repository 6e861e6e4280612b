"""``mentorlog sync``: bring this journal and the one on another machine together."""

from collections.abc import Callable
from typing import Annotated, TypeAlias

import typer

from mentorlog.cli import prompts
from mentorlog.cli.command import command
from mentorlog.cli.commands.history import past
from mentorlog.cli.commands.sync_setup import shown_address
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.three_way import Side
from mentorlog.insight.synced import NewName, Synced
from mentorlog.journal.history import History
from mentorlog.journal.lock import held
from mentorlog.journal.syncing import bringing
from mentorlog.journal.syncing.bringing import Brought, bring
from mentorlog.journal.syncing.remote import Remote
from mentorlog.journal.syncing.together import Choices, Difference

Keep = Annotated[
    str | None, typer.Option("--keep", metavar="SIDE", help="mine or theirs, wherever they differ")
]
SIDES: dict[str, Side] = {"mine": "ours", "theirs": "theirs"}
OFF = "It is switched off, and without one nobody can say what is new on which machine."
TRIES = 5
"""So often it is brought together anew where somebody else sent in the meantime."""

BUSY = "somebody else sent something each time."

Decide: TypeAlias = Callable[[tuple[Difference, ...]], Choices]
"""Says whose value stands for each difference."""


@command("mentorlog sync run", "mentorlog sync --dry-run", changes=True)
def run(session: Session) -> Synced:
    """Fetch what is new on the other machine, bring it together with what is new here, send that.

    It goes record by record: what was added on both sides is all there. Where both changed one
    thing in two ways nothing is done, and mentorlog sync resolve asks. It may be typed again at
    any time.
    """
    return _synced(session, None)


@command("mentorlog sync resolve", "mentorlog sync resolve --keep mine", changes=True)
def resolve(session: Session, keep: Keep = None) -> Synced:
    """Bring two machines together, and ask which to keep where both changed one thing.

    The text that is not taken stays beside the file, as FILE.conflict-TIME: look through it, then
    delete it.
    """
    if keep is not None and keep not in SIDES:
        hint = "mine is what stands here, theirs what comes from the other machine"
        raise failure("bad-value", field="--keep", value=f'"{keep}"', why="", hint=hint)
    if keep is None and not session.interactive:
        example = "mentorlog sync resolve --keep mine"
        raise failure("missing-answer", missing="--keep mine or --keep theirs", example=example)

    def decide(differences: tuple[Difference, ...]) -> Choices:
        return {
            (one.name, one.clash.at): SIDES[keep] if keep else _asked(session, one)
            for one in differences
        }

    return _synced(session, decide)


def _synced(session: Session, decide: Decide | None) -> Synced:
    """Fetch, bring together, send; again where somebody else sent something in between."""
    history, remote = _opened(session)
    found: list[Brought] = []
    theirs = remote.fetched()
    for _ in range(TRIES):
        found.append(_brought(session, history, theirs, decide, apart=remote.without_private))
        entry = found[-1].entry
        if entry is None or entry == theirs:
            break
        try:
            remote.send(entry)
        except MentorlogError:
            newer = remote.fetched()
            if newer == theirs:
                raise
            theirs = newer
        else:
            break
    else:
        raise failure("remote-failed", remote=remote.address, why=BUSY, hint="mentorlog sync")
    return _view(session, remote, found)


def _opened(session: Session) -> tuple[History, Remote]:
    """Return what has to be there. Raises no-history, no-remote, newer-format."""
    history = past(session)
    remote = Remote(history.opened(), asking=session.interactive)
    if not history.on:
        raise failure("no-history", why=OFF, hint="mentorlog config set defaults.history on")
    session.journal.refuse_newer()
    if not remote.agreed:
        known = remote.address
        why = f"It has the remote {known}, but nobody said what may go there." if known else ""
        raise failure("no-remote", why=why)
    return history, remote


def _brought(
    session: Session, history: History, theirs: str | None, decide: Decide | None, *, apart: bool
) -> Brought:
    """Bring together what was fetched; what has to be decided is asked without the lock."""
    chosen: dict[tuple[str, tuple[str | int, ...]], Side] = {}
    while True:
        with held(session.journal.layout.machinery, "sync"):
            found = bring(
                history, theirs, chosen,
                without_private=apart, now=session.context.now, dry=session.flags.dry_run,
            )  # fmt: skip
        session.journal.reader.forget()
        if not found.plan.open:
            return found
        if decide is None:
            session.journal.problems.extend(bringing.problems(history, found.plan.open))
            raise bringing.clash(len(found.plan.open))
        chosen |= decide(found.plan.open)


def _asked(session: Session, difference: Difference) -> Side:
    """Return whose value somebody wants to keep. Raises KeyboardInterrupt."""
    where, what = bringing.described(past(session), difference)
    session.tell("")
    session.tell(where)
    session.tell(what)
    clash = difference.clash
    sides = (f"mine    {clash.words('ours')}", f"theirs  {clash.words('theirs')}")
    while True:
        said = prompts.choose(session.context, "Keep >", sides)
        if said:
            return SIDES[said.split()[0]]


def _view(session: Session, remote: Remote, found: list[Brought]) -> Synced:
    plans = [one.plan for one in found]
    return Synced(
        remote=shown_address(session, remote.address),
        without_private=remote.without_private,
        entries=sum(one.entries for one in found),
        sent=found[-1].ours,
        files=tuple(dict.fromkeys(step.name for plan in plans for step in plan.steps)),
        both=tuple(NewName(path=old, now=new) for plan in plans for old, new in plan.both),
        copies=tuple(copy for one in found for copy in one.copies),
        back=tuple(home for plan in plans for home in plan.back),
        tried=session.flags.dry_run,
    )
