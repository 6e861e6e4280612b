"""An agreement is written down: a new version, and what it settles of the relationship."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mentorlog.cli.commands.agree_told import LEFT_OUT, Agreeing
from mentorlog.cli.conversation import Answers
from mentorlog.cli.session import Session
from mentorlog.formats.prose import composed, sections
from mentorlog.insight import agreement as seen
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.change import Change
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model import days
from mentorlog.model.agreement import BOTH, Agreed, Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship, RhythmChange
from mentorlog.model.words import AgreementForm


def answered(answers: Answers) -> bool:
    """Return whether anything was said that makes a version."""
    return any(value is not None for key, value in answers.items() if key != "how")


def kept(session: Session, found: Agreeing, answers: Answers) -> Changed:
    """Write a version of what was answered, with what stood already; return the last screen."""
    prose = text_of(found, answers)
    session.typed = prose
    return written(session, found, prose, {**found.flags, **answers}, found.template.form)


def written(
    session: Session, found: Agreeing, prose: str, answers: Mapping[str, Any], form: AgreementForm
) -> Changed:
    """Write a version with this prose, and what it settles, in one change."""
    who = found.person.who
    with session.change(f"agree {found.told.verb} {who}".replace("  ", " ")) as change:
        person = session.fresh(who)
        versions = session.journal.agreements(who)
        broken = len(session.journal.reader.keys(BY_KIND["agreement"], who)) - len(versions)
        record = _record(found, seen.next_version(versions) + broken, answers, form)
        stem = change.new_stem("agreement", who, found.on, None)
        made = Kept(who=who, key=stem, record=record, text=prose)
        change.save(made)
        after = _settled(change, person, answers, found)
    records = (made, after) if after else (made,)
    lines = _lines(session, found, made, person.record, after)
    return Changed(lines=lines, records=records, tried=session.flags.dry_run)


def text_of(found: Agreeing, answers: Mapping[str, Any]) -> str:
    """Return the prose: each section as answered or as it stood, then headings of one's own.

    A section answered with ``-`` is left out.
    """
    parts = {}
    for one in found.sections:
        words = str(answers.get(f"sections.{one.id}") or found.known.get(one.id, "")).strip()
        if words and words != LEFT_OUT:
            parts[one.heading] = words
    return composed({**parts, **_own(found)})


def _own(found: Agreeing) -> dict[str, str]:
    """Return what stands in the newest version under headings that no template has."""
    if found.newest is None or found.told.alone:
        return {}
    said = sections(found.newest.text)
    return {heading: words for heading, words in said.items() if heading not in found.headings}


def _record(
    found: Agreeing,
    version: int,
    answers: Mapping[str, Any],
    form: AgreementForm,
) -> Agreement:
    alone = found.told.alone
    return Agreement(
        version=version,
        form=form,
        template=None if form == "informal" else found.template.id,
        draft_by=alone or None,
        review_on=answers.get("review_on"),
        ends=None if alone else answers.get("ends") or found.picture.relationship.ends,
        tags=found.told.tags or _tags_before(found),
        agreed=() if alone else yes(answers.get("agreed"), answers.get("how"), found),
    )


def _tags_before(found: Agreeing) -> tuple[str, ...]:
    """Return the tags of the newest version: what it is about stays when its words change."""
    return () if found.newest is None or found.told.alone else found.newest.record.tags


def yes(by: str | None, how: str | None, found: Agreeing) -> tuple[Agreed, ...]:
    """Return who said yes: mine as mine, that of the other as noted by me."""
    if by is None:
        return ()
    mine = Agreed(by="me", on=found.on)
    other = Agreed(by="them", on=found.on, noted_by="me", how=how)
    return (mine, other) if by == BOTH else (mine,)


def _settled(
    change: Change, person: Kept[Relationship], answers: Mapping[str, Any], found: Agreeing
) -> Kept[Relationship] | None:
    """Take over into the relationship what it did not know: its rhythm, and its end."""
    record = person.record
    every, ends = answers.get("rhythm"), answers.get("ends")
    if every and not record.rhythm:
        turn = RhythmChange(on=found.on, every=every)
        record = replace(record, rhythm=every, rhythm_change=(*record.rhythm_change, turn))
    if ends and not record.ends:
        record = replace(record, ends=ends)
    if record == person.record:
        return None
    after = replace(person, record=record)
    change.save(after)
    return after


def _lines(
    session: Session,
    found: Agreeing,
    made: Kept[Agreement],
    relationship: Relationship,
    after: Kept[Relationship] | None,
) -> tuple[Line, ...]:
    record, handle = made.record, found.picture.handle
    said = sections(made.text)
    size = f", {len(said)} of {len(found.sections)} sections" if said else ""
    title = found.template.name if record.template else "in a line or two"
    label = "Draft" if record.draft_by else "Agreed" if record.signed else "Written"
    whose = {"me": "your half, ", "them": "their half, "}
    name = whose.get(record.draft_by or "", "")
    number = "" if record.draft_by else f"version {record.version}, "
    first = f"{name}{relationship.name}, {number}{title[0].lower()}{title[1:]}{size}"
    lines = [Line(label=label, text=first)]
    if record.review_on:
        lines.append(Line(label="Again", text=days.spoken(record.review_on, session.today)))
    if after:
        lines.append(Line(label="Noted", text=_noted(after.record, relationship)))
    ref = f"{handle}/{made.key}"
    shows = f"mentorlog show {ref}" if record.draft_by else f"mentorlog agree show {handle}"
    lines.append(Line(label="File", text=made.key, aside=shows))
    lines.append(_next(found, made))
    return tuple(lines)


def _noted(after: Relationship, before: Relationship) -> str:
    """Return what the relationship knows now and did not know before."""
    rhythm = f"rhythm {after.rhythm}" if after.rhythm != before.rhythm else ""
    ends = f"ends {days.full(after.ends)}" if after.ends and after.ends != before.ends else ""
    return ", ".join(filter(None, (rhythm, ends)))


def _next(found: Agreeing, made: Kept[Agreement]) -> Line:
    """Return the one next step: the other half, the comparing, the yes, or the next version."""
    record, handle = made.record, found.picture.handle
    sides = {*seen.drafts(found.versions), record.draft_by}
    if record.draft_by and {"me", "them"} <= sides:
        key, command = "compare", f"mentorlog agree compare {handle}"
    elif record.draft_by == "me":
        key, command = "draft", f"mentorlog agree export {handle} --blank"
    elif record.draft_by:
        key, command = "mine", f"mentorlog agree draft {handle} --mine"
    elif record.signed:
        key, command = "review", f"mentorlog agree renew {handle}"
    else:
        who = "them" if any(one.by == "me" for one in record.agreed) else "both"
        key = "sign" if who == "them" else "signed"
        command = f"mentorlog agree sign {handle} --by {who}"
    wording = found.wordings[f"after.{key}"]
    return Line(label="Next", text=wording.said("", name=found.other), aside=command)
