"""From the answers of a look at myself to its records, written in one change."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentorlog.cli import mine
from mentorlog.cli.commands.need import said
from mentorlog.cli.commands.own import vision_lines
from mentorlog.cli.commands.own_questions import LINES, LISTS, Look, parted
from mentorlog.cli.commands.review_kept import STILL
from mentorlog.cli.conversation import Answers
from mentorlog.cli.session import Session
from mentorlog.formats.prose import composed
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.change import Change
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Myself, Need, joined
from mentorlog.model.review import Review
from mentorlog.model.support import Support, Supports


def kept(session: Session, look: Look, answers: Answers) -> Changed:
    """Write the look at myself and what it changes of me; return what was written."""
    session.typed = "\n".join(f"{key}: {value}" for key, value in answers.items())
    with session.change("self review") as change:
        before = mine.standing(session)
        after = _after(session, look.supports, before.record, answers)
        notes = _former(session, change, before.record, after)
        review = _review(session, change, look.supports, after, answers)
        if after != before.record:
            change.save(replace(before, record=after))
        change.save(review)
    lines = [
        _head(session, look, answers),
        *_list_lines(answers),
        *vision_lines(before.record, after, [one.key for one in notes], said=False),
        *_need_lines(look.supports, answers),
        *_end(review),
    ]
    records = (review, replace(before, record=after), *notes)
    return Changed(lines=tuple(lines), records=records, tried=session.flags.dry_run)


def _after(session: Session, supports: Supports, record: Myself, answers: Answers) -> Myself:
    """Return me as the answers say I am now."""
    lists: dict[str, Any] = {}
    for name in LISTS:
        new, gone = parted(answers.get(name, ""))
        dropped = {one.casefold() for one in gone}
        left = tuple(one for one in getattr(record, name) if one.casefold() not in dropped)
        lists[name] = joined(left, new)
    vision = answers.get("vision")
    record = replace(
        record, **lists, vision=record.vision if vision is None or _still(vision) else vision
    )
    for support, word in _needs(answers):
        need = record.needed(support)
        if need and word != "still":
            key = "until" if word == "met" else "dropped"
            ended: dict[str, Any] = {key: session.today}
            record = record.with_need(replace(need, **ended), need)
    return _with_new_need(session, supports, record, answers)


def _with_new_need(
    session: Session, supports: Supports, record: Myself, answers: Answers
) -> Myself:
    for kind, need in _new_need(supports, answers):
        before = record.needed(kind.id)
        after = replace(before, why=need.why or before.why) if before else (
            replace(need, since=session.today))  # fmt: skip
        record = record.with_need(after, before)
    return record


def _new_need(supports: Supports, answers: Answers) -> list[tuple[Support, Need]]:
    """Return the kind of support that was named, and the need of it; nothing where none was."""
    words = answers.get("need_new", "").split()
    found = supports.begun(words) if words else None
    if found is None:
        return []
    kind, count = found
    return [(kind, Need(support=kind.id, why=" ".join(words[count:]) or None))]


def _still(words: str) -> bool:
    return words.strip().casefold() in STILL


def _needs(answers: Answers) -> Iterator[tuple[str, str]]:
    for key, word in answers.items():
        if key.startswith("needs."):
            yield key.removeprefix("needs."), word


def _former(session: Session, change: Change, before: Myself, after: Myself) -> list[Kept[Any]]:
    if before.vision and before.vision != after.vision:
        return [mine.former_vision(change, before.vision, session.today)]
    return []


def _review(
    session: Session, change: Change, supports: Supports, after: Myself, answers: Answers
) -> Kept[Review]:
    record = Review(
        on=session.today, summary=answers.get("summary"), next_review=answers.get("next")
    )
    parts = {name: ", ".join(getattr(after, name)) for name in LISTS if name in answers}
    if "vision" in answers:
        parts["vision"] = after.vision or ""
    needs = [f"{supports.name(one)}: {_NEED[word]}" for one, word in _needs(answers)]
    needs += [f"{said(kind.name, need)} (new)" for kind, need in _new_need(supports, answers)]
    parts["needs"] = "\n".join(f"- {one}" for one in needs)
    parts |= {key: answers.get(key, "") for key in LINES}
    text = composed({key.capitalize(): words for key, words in parts.items()})
    key = change.new_stem("review", ME, session.today, None)
    return Kept(who=ME, key=key, record=record, private=True, text=text)


_NEED = {"still": "still so", "met": "met", "drop": "dropped"}


def _head(session: Session, look: Look, answers: Answers) -> Line:
    asked = len(look.talk.questions)
    day = days.full(session.today, "long")
    answered = sum(1 for value in answers.values() if value)
    return Line(label="Reviewed", text=f"Myself, {day}, {answered} of {asked} answered, private")


def _list_lines(answers: Answers) -> Iterator[Line]:
    for name in LISTS:
        new, gone = parted(answers.get(name, ""))
        if new or gone:
            words = [*new, *(f"no longer {one}" for one in gone)]
            yield Line(label=name.capitalize(), text=", ".join(words))


def _need_lines(supports: Supports, answers: Answers) -> Iterator[Line]:
    for support, word in _needs(answers):
        if word != "still":
            yield Line(label="Need", text=f"{supports.name(support)}: {_NEED[word]}")
    for kind, need in _new_need(supports, answers):
        command = f"mentorlog need asked {kind.id} WHO"
        yield Line(label="Need", text=said(kind.name, need), aside=command)


def _end(review: Kept[Review]) -> Iterator[Line]:
    if review.record.next_review:
        yield Line(label="Next", text=days.full(review.record.next_review, "long"))
    yield Line(label="File", text=review.key, aside=f"mentorlog show {review.ref}")
