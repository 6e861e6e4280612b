"""``mentorlog agree show`` and ``diff``: what was agreed, and what changed."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.prose import above, sections
from mentorlog.insight import agreement as seen
from mentorlog.insight.agreement import AgreementDiff, OneAgreement
from mentorlog.model.agreement import Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

VersionNumber = Annotated[
    int | None, typer.Option("--version", metavar="N", help="which one; the one in force")
]
From = Annotated[int | None, typer.Option("--from", metavar="N", help="the earlier version")]
To = Annotated[int | None, typer.Option("--to", metavar="N", help="the later version")]


@command("mentorlog agree show ada", "mentorlog agree show ada --version 1")
def show(session: Session, who: Who, version: VersionNumber = None) -> OneAgreement:
    """Show what was agreed, who has said yes, and when to look at it again."""
    person = session.person(who)
    versions = session.journal.agreements(person.who)
    return seen_of(session, person, versions, chosen(session, person, versions, version))


@command("mentorlog agree diff ada", "mentorlog agree diff ada --from 1 --to 3")
def diff(session: Session, who: Who, from_: From = None, to: To = None) -> AgreementDiff:
    """Show what changed between two versions, section by section; the last two when not said."""
    person = session.person(who)
    found = seen.whole(session.journal.agreements(person.who))
    if len(found) < 2:  # noqa: PLR2004 - two make a difference
        again = f"mentorlog agree renew {session.journal.handle(person.who)}" if found else ""
        why = "There is one version, and two make a difference." if found else ""
        raise none_to(session, person, "to compare", why, again)
    later = numbered(session, person, found, to) if to else found[0]
    earlier = numbered(session, person, found, from_) if from_ else _before(found, later)
    changes, same = seen.changed(said(earlier), said(later))
    return AgreementDiff(
        who=person.who,
        handle=session.journal.handle(person.who),
        name=person.record.name,
        before=earlier.record.version,
        after=later.record.version,
        changes=changes,
        same=same,
    )


def said(kept: Kept[Agreement]) -> dict[str, str]:
    """Return what stands under each heading; a text without any is all under none."""
    first = above(kept.text)
    return {**({"": first} if first else {}), **sections(kept.text)}


def seen_of(
    session: Session,
    person: Kept[Relationship],
    versions: list[Kept[Agreement]],
    kept: Kept[Agreement],
) -> OneAgreement:
    """Return the view of one version."""
    template = session.library.agreement(kept.record.template or "")
    return seen.one_agreement(
        kept,
        versions,
        person.record,
        said(kept),
        handle=session.journal.handle(person.who),
        title=template.name if template else "",
        today=session.today,
    )


def chosen(
    session: Session,
    person: Kept[Relationship],
    versions: list[Kept[Agreement]],
    version: int | None,
) -> Kept[Agreement]:
    """Return the version of a number, else the one in force, else the newest. Raises not-now."""
    found = seen.whole(versions)
    if version is not None:
        return numbered(session, person, found, version)
    held_ = next((one for one in found if one.record.signed), None)
    if held_ or found:
        return held_ or found[0]
    raise none_to(session, person)


def numbered(
    session: Session, person: Kept[Relationship], found: list[Kept[Agreement]], version: int
) -> Kept[Agreement]:
    """Return the version of this number. Raises ref-not-found."""
    for kept in found:
        if kept.record.version == version:
            return kept
    there = ", ".join(str(one.record.version) for one in reversed(found))
    raise failure(
        "ref-not-found",
        kind="version",
        ref=str(version),
        where="",
        near=f"There is {there}." if there else "",
        hint=f"mentorlog agree show {session.journal.handle(person.who)}",
    )


def none_to(
    session: Session, person: Kept[Relationship], what: str = "yet", why: str = "", then: str = ""
) -> MentorlogError:
    """Return the failure that there is no agreement, and the command that leads to one."""
    handle = session.journal.handle(person.who)
    return failure(
        "not-now",
        what=f"There is no agreement with {person.record.name} {what}.",
        why=why,
        hint=then or f"mentorlog agree {handle}",
    )


def _before(found: list[Kept[Agreement]], later: Kept[Agreement]) -> Kept[Agreement]:
    place = found.index(later)
    return found[min(place + 1, len(found) - 1)]
