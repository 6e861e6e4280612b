"""Agreements: the one that holds, who has said yes, what changed, and two drafts side by side."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal

from mentorlog.insight.called import owner_name
from mentorlog.model.agreement import Agreed, Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

Standing = Literal["in force", "waiting", "earlier", "draft"]
Said = Mapping[str, str]
"""What stands under each heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    """Somebody said yes: what they are called, when, and by what way I know."""

    by: str
    name: str
    on: date
    noted: bool
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version in a list."""

    stem: str
    version: int
    standing: Standing
    form: str
    by: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneAgreement:
    """One version with all it says. ``waits`` names those who have not said yes.

    ``late`` are the days since it was to be looked at again. ``versions`` are all there are,
    newest first.
    """

    who: str
    handle: str
    name: str
    kept: Kept[Agreement]
    title: str
    standing: Standing
    yes: tuple[Yes, ...]
    waits: tuple[str, ...]
    late: int
    sections: Said
    versions: tuple[Version, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChange:
    """A section that differs between two versions; empty where it was not, or is no more."""

    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDiff:
    """Two versions, section by section; ``same`` counts those that did not change."""

    who: str
    handle: str
    name: str
    before: int
    after: int
    changes: tuple[SectionChange, ...]
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BothSides:
    """A section as each side wrote it alone; ``alike`` where the words are the same."""

    heading: str
    mine: str
    theirs: str
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementCompared:
    """My draft beside theirs, by their names; ``command`` and ``next`` say what comes then."""

    who: str
    handle: str
    name: str
    command: str
    next: str
    mine: str
    theirs: str
    sections: tuple[BothSides, ...]


def ordered(versions: Iterable[Kept[Agreement]]) -> list[Kept[Agreement]]:
    """Return versions, newest first; of one number the later file."""
    return sorted(versions, key=lambda one: (one.record.version, one.key), reverse=True)


def whole(versions: Iterable[Kept[Agreement]]) -> list[Kept[Agreement]]:
    """Return what was written together, newest first: without the drafts of one side."""
    return [one for one in ordered(versions) if not one.record.draft_by]


def drafts(versions: Iterable[Kept[Agreement]]) -> dict[str, Kept[Agreement]]:
    """Return each side's newest draft, as long as nothing was written together after it."""
    found = ordered(versions)
    last = max((one.record.version for one in whole(found)), default=0)
    open_ = (one for one in reversed(found) if one.record.draft_by and one.record.version > last)
    return {one.record.draft_by or "": one for one in open_}


def next_version(versions: Iterable[Kept[Agreement]]) -> int:
    """Return the number of the version to come."""
    return max((one.record.version for one in whole(versions)), default=0) + 1


def standing_of(kept: Kept[Agreement], versions: Iterable[Kept[Agreement]]) -> Standing:
    """Return how a version stands: whether it holds, waits to be agreed on, or held before."""
    if kept.record.draft_by:
        return "draft"
    held = next((one for one in whole(versions) if one.record.signed), None)
    if held is None or kept.record.version > held.record.version:
        return "waiting"
    return "in force" if kept == held else "earlier"


def one_agreement(
    kept: Kept[Agreement],
    versions: Sequence[Kept[Agreement]],
    relationship: Relationship,
    sections: Said,
    *,
    handle: str,
    title: str,
    today: date,
) -> OneAgreement:
    """Return the view of one version. ``title`` says what it was made with."""
    record = kept.record
    again = record.review_on
    standing = standing_of(kept, versions)
    return OneAgreement(
        who=kept.who,
        handle=handle,
        name=relationship.name,
        kept=kept,
        title=title,
        standing=standing,
        yes=tuple(_yes(one, relationship) for one in record.agreed),
        waits=() if record.draft_by else named(record.waits_for(relationship), relationship),
        late=max(0, (today - again).days) if again and standing == "in force" else 0,
        sections=sections,
        versions=tuple(_version(one, versions, relationship) for one in ordered(versions)),
        today=today,
    )


def named(words: Iterable[str], relationship: Relationship) -> tuple[str, ...]:
    """Return what the people of person words are called."""
    return tuple(owner_name(word, relationship) for word in words)


def _yes(one: Agreed, relationship: Relationship) -> Yes:
    name = owner_name(one.by, relationship)
    if one.by == "both":
        name = "all of you" if relationship.group else f"you and {relationship.first_name}"
    return Yes(by=one.by, name=name, on=one.on, noted=bool(one.noted_by), how=one.how or "")


def _version(
    kept: Kept[Agreement], versions: Sequence[Kept[Agreement]], relationship: Relationship
) -> Version:
    record = kept.record
    return Version(
        stem=kept.key,
        version=record.version,
        standing=standing_of(kept, versions),
        form=record.form or "",
        by=owner_name(record.draft_by, relationship) if record.draft_by else "",
        on=record.last_on,
    )


def changed(before: Said, after: Said) -> tuple[tuple[SectionChange, ...], int]:
    """Return what differs between two versions, in the order of the newer, and what does not."""
    headings = dict.fromkeys([*after, *before])
    pairs = [(name, before.get(name, ""), after.get(name, "")) for name in headings]
    differ = (SectionChange(heading=name, before=a, after=b) for name, a, b in pairs if a != b)
    return tuple(differ), sum(1 for _, a, b in pairs if a == b)


def side_by_side(mine: Said, theirs: Said) -> tuple[BothSides, ...]:
    """Return the sections of two drafts, in the order of mine."""
    return tuple(
        BothSides(
            heading=name,
            mine=mine.get(name, ""),
            theirs=theirs.get(name, ""),
            alike=_plain(mine.get(name, "")) == _plain(theirs.get(name, "")),
        )
        for name in dict.fromkeys([*mine, *theirs])
    )


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
