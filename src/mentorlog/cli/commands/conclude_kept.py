"""An end is written down: the closing, what becomes of goals and actions, and what continues."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentorlog.cli.commands import conclude_read as read
from mentorlog.cli.commands.conclude_said import Settled, lines
from mentorlog.cli.commands.conclude_told import Ending, refuse_earlier, refuse_ended
from mentorlog.cli.commands.move_made import moved
from mentorlog.cli.commands.review_goals import goal_key
from mentorlog.cli.conversation import Answers
from mentorlog.cli.session import Session
from mentorlog.formats.prose import composed
from mentorlog.insight.path import checklist
from mentorlog.insight.said import Changed
from mentorlog.journal.change import Change
from mentorlog.model.closing import Closing, HandedOver
from mentorlog.model.conclude import concluded
from mentorlog.model.kept import ME, Kept
from mentorlog.model.note import Note
from mentorlog.model.picture import Picture

HEADINGS = {
    "reached": "Reached",
    "left": "Left open",
    "learned": "Learned",
    "will": "What I will do with it",
    "thanks": "Thanks",
    "records": "Records",
}
ENDS = {"reached": "reached", "taken": "left", "dropped": "left"}
"""What becomes of a goal, and the heading below which it is named."""
SAID = {"reached": "", "taken": ", taken along", "dropped": ", let go"}


def kept(session: Session, found: Ending, answers: Answers) -> Changed:
    """Write the end and everything that follows from it in one change; return the last screen."""
    said = (f"{key}: {value}" for key, value in answers.items())
    session.typed = "\n".join(filter(None, (found.told.text, *said)))
    who = found.person.who
    with session.change(f"conclude {who}") as change:
        person, picture = session.standing(found.person)
        refuse_ended(session, picture)
        refuse_earlier(picture, found.on)
        settled = Settled()
        _goals(session, change, picture, answers, settled)
        _actions(session, change, picture, answers, settled)
        _thanks(session, change, picture, answers, settled)
        closing = _closing(change, found, answers, settled)
        lifecycle = session.lifecycle(person.record)
        open_items = checklist(picture, lifecycle).open
        after = concluded(person.record, closing.record, lifecycle, open_items)
        change.save(replace(person, record=after))
        change.save(closing)
    return Changed(
        lines=lines(session, found, picture, after, closing, settled),
        records=(closing, replace(person, record=after), *settled.records),
        tried=session.flags.dry_run,
    )


def _goals(
    session: Session, change: Change, picture: Picture, answers: Answers, settled: Settled
) -> None:
    """Settle goals that were answered about; what a mentee takes along stands in ``self/``."""
    for one in picture.open_goals:
        end = answers.get(f"goals.{goal_key(one)}")
        if end is None:
            continue
        settled.goals.append((one.record.title, end))
        if end == "taken":
            mine = picture.relationship.my_role not in {"mentor", "facilitator"}
            if mine and one.who != ME:
                _, records = moved(session, change, one, ME)
                settled.records += records
            continue
        status: Any = "achieved" if end == "reached" else "dropped"
        after = replace(one, record=replace(one.record, status=status, closed=session.today))
        change.save(after)
        settled.records.append(after)


def _actions(
    session: Session, change: Change, picture: Picture, answers: Answers, settled: Settled
) -> None:
    for one in picture.open_actions:
        end: read.ActionEnd | None = answers.get(f"actions.{one.key}")
        if end is None:
            continue
        settled.actions.append(end)
        ended: dict[str, Any] = {"done" if end.end == "done" else "dropped": session.today}
        if end.whom:
            ended["reason"] = f"handed over to {end.name}"
            settled.handed.append(HandedOver(action=one.key, whom=end.whom))
        after = replace(one, record=replace(one.record, **ended))
        change.save(after)
        settled.records.append(after)


def _thanks(
    session: Session, change: Change, picture: Picture, answers: Answers, settled: Settled
) -> None:
    """Keep the thanks as a note; where nobody said that they were said, they wait to be."""
    words = answers.get("thanks")
    if not words:
        return
    told = bool(answers.get("said"))
    note = Note(id=change.new_id(), on=session.today, as_="thanks", text=words, said=told)
    made = Kept(who=picture.who, key=note.id, record=note)
    change.save(made)
    settled.thanks = note
    settled.records.append(made)


def _closing(change: Change, found: Ending, answers: Answers, settled: Settled) -> Kept[Closing]:
    continues = answers.get("continues")
    record = Closing(
        on=found.on,
        reason=answers.get("reason"),
        continues=continues,
        rhythm=answers.get("rhythm") if read.says(continues) else None,
        decided_by=answers.get("decided_by"),
        handed_over=tuple(settled.handed),
    )
    parts = {
        heading: "\n\n".join(_below(key, answers, settled)) for key, heading in HEADINGS.items()
    }
    text = found.told.text.strip()
    prose = "\n".join(filter(None, (f"{text}\n" if text else "", composed(parts))))
    who = found.person.who
    key = change.new_stem("closing", who, found.on, None)
    return Kept(who=who, key=key, record=record, private=True, text=prose)


def _below(key: str, answers: Answers, settled: Settled) -> Iterator[str]:
    """Yield what stands below a heading: the person's words, then the goals that belong there."""
    if answers.get(key):
        yield str(answers[key])
    named = [f"- {title}{SAID[end]}" for title, end in settled.goals if ENDS[end] == key]
    if named:
        yield "\n".join(named)
