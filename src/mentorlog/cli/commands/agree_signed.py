"""``mentorlog agree sign``: somebody said yes."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import promises
from mentorlog.cli.command import command
from mentorlog.cli.commands.agree import How
from mentorlog.cli.commands.agree_shown import VersionNumber, none_to, numbered
from mentorlog.cli.options import On, Who
from mentorlog.cli.session import Session
from mentorlog.insight import agreement as seen
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.agreement import BOTH, Agreed, Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

Signer = Annotated[
    str | None, typer.Option("--by", metavar="me|them|both|MEMBER", help="who said yes; me")
]


@command(
    "mentorlog agree sign ada",
    'mentorlog agree sign ada --by them --how "by mail"',
    changes=True,
)
def sign(
    session: Session,
    who: Who,
    by: Signer = None,
    how: How = None,
    on: On = None,
    version: VersionNumber = None,
) -> Changed:
    """Note that somebody said yes. It holds when you have, and the other has.

    The word of another is noted by you, with --how it was said.
    """
    person, day = session.person(who), session.happened(on)
    signer = promises.said_by(by or "me", person.record, "--by", day)
    with session.change(f"agree sign {person.who}") as change:
        fresh = session.fresh(person.who)
        versions = session.journal.agreements(person.who)
        kept = _to_sign(session, fresh, versions, version)
        after = replace(kept, record=_signed(kept.record, signer, how, day))
        change.save(after)
    return _signed_lines(session, fresh, after, already=after == kept)


def _to_sign(
    session: Session,
    person: Kept[Relationship],
    versions: list[Kept[Agreement]],
    version: int | None,
) -> Kept[Agreement]:
    found = seen.whole(versions)
    if not found:
        raise none_to(session, person)
    return found[0] if version is None else numbered(session, person, found, version)


def _signed(record: Agreement, by: str, how: str | None, on: date) -> Agreement:
    """Return the agreement with this yes; one that was said before stays as it was."""
    there = {one.by for one in record.agreed}
    sides = ("me", "them") if by == BOTH else (by,)
    new = tuple(
        Agreed(by=one, on=on) if one == "me" else Agreed(by=one, on=on, noted_by="me", how=how)
        for one in sides
        if one not in there and BOTH not in there
    )
    return replace(record, agreed=(*record.agreed, *new))


def _signed_lines(
    session: Session, person: Kept[Relationship], after: Kept[Agreement], *, already: bool
) -> Changed:
    record, relationship = after.record, person.record
    handle = session.journal.handle(person.who)
    waits = seen.named(record.waits_for(relationship), relationship)
    state = "it holds" if record.signed else "it does not hold yet"
    missing = f"; still to say yes: {', '.join(waits)}" if waits else ""
    label = "Already" if already else "Agreed" if record.signed else "Noted"
    lines = [
        Line(
            label=label,
            text=f"{relationship.name}, version {record.version}: {state}{missing}",
            aside=f"mentorlog agree show {handle}",
        )
    ]
    if record.review_on:
        lines.append(Line(label="Again", text=days.spoken(record.review_on, session.today)))
    return Changed(lines=tuple(lines), records=(after,), tried=session.flags.dry_run)
