"""Agreements: one with what it says, two versions, and two halves side by side."""

from mentorlog.insight.agreement import (
    AgreementCompared,
    AgreementDiff,
    BothSides,
    OneAgreement,
    SectionChange,
    Version,
)
from mentorlog.model import days
from mentorlog.render.parts import (
    Cell,
    Column,
    Heading,
    Item,
    Page,
    Part,
    Prose,
    Row,
    Span,
    Table,
    joined,
    text,
)

STANDING = {
    "in force": "in force",
    "waiting": "not agreed on yet",
    "earlier": "it held before",
    "draft": "one half",
}
COLUMNS = (Column(), Column(), Column(), Column(), Column(keep=1))


def oneagreement(view: OneAgreement) -> Page:
    """Return the page: how it stands, what it says, and the versions there are."""
    blocks = [_head(view), *_sections(view), _versions(view), _next(view)]
    return joined(blocks)


def _head(view: OneAgreement) -> list[Part]:
    record = view.kept.record
    made = f", {view.title[0].lower()}{view.title[1:]}" if view.title else ""
    standing = STANDING[view.standing]
    rows: list[Part] = [
        Heading(f"AGREEMENT  {view.name}", view.kept.key),
        Row(text(f"version {record.version}{made}: {standing}"), indent=2),
    ]
    for one in view.yes:
        noted = ", noted by you" if one.noted else ""
        how = f", {one.how}" if one.how else ""
        rows.append(Row((Span("x ", "good"), Span(f"{one.name}, {days.full(one.on)}{how}{noted}")),
                        indent=2))  # fmt: skip
    rows += [Row((Span("- "), Span(f"{name}: not yet")), indent=2) for name in view.waits]
    if record.review_on:
        day = days.spoken(record.review_on, view.today)
        mark = Span("! " if view.late else "", "late")
        rows.append(Row((mark, Span(f"to look at again {day}")), indent=2))
    if record.ends:
        rows.append(Row(text(f"meant to hold until {days.full(record.ends)}"), indent=2))
    return rows


def _sections(view: OneAgreement) -> list[list[Part]]:
    return [
        [*([Heading(heading.upper())] if heading else []), Prose(words, 2)]
        for heading, words in view.sections.items()
        if words
    ]


def _versions(view: OneAgreement) -> list[Part]:
    if len(view.versions) == 1:
        return []
    rows = tuple(_version(one) for one in view.versions)
    return [Heading("VERSIONS", f"mentorlog agree diff {view.handle}"), Table(COLUMNS, rows, 2)]


def _version(one: Version) -> tuple[Cell, ...]:
    number = "" if one.standing == "draft" else str(one.version)
    state = f"{one.by}: one half" if one.standing == "draft" else STANDING[one.standing]
    return (
        text(number),
        text(one.stem),
        (Span(days.full(one.on) if one.on else "", "quiet"),),
        text(state),
        (Span(one.form, "quiet"),),
    )


def _next(view: OneAgreement) -> list[Part]:
    if view.standing == "waiting":
        who = "them" if any(one.by == "me" for one in view.yes) else "both"
        return [Row(text("Say yes"), f"mentorlog agree sign {view.handle} --by {who}")]
    if view.standing != "in force":
        return []
    return [
        Row(text("When it no longer fits"), f"mentorlog agree renew {view.handle}"),
        Row(text("A copy for them"), f"mentorlog agree export {view.handle}"),
    ]


def agreementdiff(view: AgreementDiff) -> Page:
    """Return what differs between two versions: - what it said, + what it says."""
    title = f"{view.name}: version {view.before} and version {view.after}"
    same = f"{view.same} section{'s' if view.same != 1 else ''} as before"
    head: list[Part] = [Heading(title, f"mentorlog agree show {view.handle}")]
    if not view.changes:
        return (*head, Row(text("They say the same."), indent=2))
    return joined([head, *(_change(one) for one in view.changes), [Row(text(same))]])


def _change(one: SectionChange) -> list[Part]:
    rows: list[Part] = [Heading(one.heading.upper() or "ABOVE ALL SECTIONS")]
    rows += [Item("  - ", line) for line in one.before.splitlines() if line.strip()]
    rows += [Item("  + ", line) for line in one.after.splitlines() if line.strip()]
    return rows


def agreementcompared(view: AgreementCompared) -> Page:
    """Return both halves, what differs first; what both say alike is said once."""
    differ = [one for one in view.sections if not one.alike]
    alike = [one for one in view.sections if one.alike]
    head: list[Part] = [Heading(f"{view.name}: your half and theirs")]
    blocks = [head, *(_both(one) for one in differ)]
    if alike:
        rows: list[Part] = [Heading("ALIKE")]
        rows += [Item(f"  {one.heading}: ", one.mine) for one in alike]
        blocks.append(rows)
    return joined([*blocks, [Row(text(view.next[0].upper() + view.next[1:]), view.command)]])


def _both(one: BothSides) -> list[Part]:
    return [
        Heading(one.heading.upper() or "ABOVE ALL SECTIONS"),
        Item("  you   ", one.mine or "nothing yet"),
        Item("  they  ", one.theirs or "nothing yet"),
    ]
