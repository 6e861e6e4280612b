"""From the answers of a review to its records, written in one change."""

from dataclasses import replace
from typing import Any

from mentorlog.cli.commands.review_asked import Looked
from mentorlog.cli.commands.review_goals import GoalsMoved, move_goals
from mentorlog.cli.commands.review_questions import PULSE, area_key, proposals
from mentorlog.cli.conversation import Answers
from mentorlog.cli.session import Session
from mentorlog.formats.prose import composed
from mentorlog.insight.path import checklist
from mentorlog.insight.reviewed import Reviewed, comfort_fits, pulse_changes
from mentorlog.journal.change import Change
from mentorlog.model.kept import Kept
from mentorlog.model.path import Stage
from mentorlog.model.relationship import Reason, Transition
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.topic import Topic

STILL = frozenset({"y", "yes", "still right", "still-right"})


def kept(session: Session, look: Looked, answers: Answers) -> Reviewed:
    """Write the review and everything that follows from it; return its last screen."""
    session.typed = "\n".join(f"{key}: {value}" for key, value in answers.items())
    who = look.picture.who
    with session.change(f"review {who}") as change:
        _, picture = session.standing(look.person)
        look = replace(look, picture=picture)
        goals = move_goals(session, change, picture, answers, together=look.together)
        topics = _topics(answers)
        for text in topics:
            topic = Topic(id=change.new_id(), text=text, by="me", created=session.today)
            change.save(Kept(who=picture.who, key=topic.id, record=topic))
        target = _stage(look, answers)
        if target:
            _move(session, change, look, target, answers)
        review = _review(session, change, look, answers, goals)
        change.save(review)
    before = look.past.pulse
    pulse = review.record.pulse
    low = comfort_fits(pulse, picture.relationship.canonical, picture.private.fit)
    return Reviewed(
        who=picture.who,
        handle=picture.handle,
        name=picture.relationship.name,
        today=session.today,
        review=review,
        answered=len(answers),
        questions=sum(1 for question in look.questions if question.when(answers)),
        goals=goals.moved,
        pulse=pulse_changes(pulse, before),
        mean=pulse.mean if pulse else None,
        mean_before=before.mean if before else None,
        comfort=look.wordings["early"].text if low else "",
        topics=topics,
        moved_to=target.name if target else None,
        next=answers.get("next"),
        tried=session.flags.dry_run,
    )


def _review(
    session: Session, change: Change, look: Looked, answers: Answers, goals: GoalsMoved
) -> Kept[Review]:
    who = look.picture.who
    said: dict[str, Any] = {name: answers.get(f"pulse.{name}") for name in PULSE}
    pulse = Pulse(**said) if any(value is not None for value in said.values()) else None
    agreement = answers.get("agreement")
    record = Review(
        on=session.today,
        summary=answers.get("summary"),
        more_of=answers.get("more_of"),
        less_of=answers.get("less_of"),
        agreement=None if agreement is None else "still-right" if _still(agreement) else "change",
        stage=_stage_view(answers.get("stage")),
        next_review=answers.get("next"),
        together=look.together,
        pulse=pulse,
        goal=goals.verdicts,
        area=_areas(look, answers),
    )
    prose = composed(
        {key.capitalize(): answers.get(key, "") for key in ("keep", "change", "start")}
    )
    key = change.new_stem("review", who, session.today, None)
    return Kept(who=who, key=key, record=record, private=True, text=prose)


def _areas(look: Looked, answers: Answers) -> tuple[Area, ...]:
    known = look.past.areas
    rated = [
        replace(area, satisfaction=answers[f"areas.{area_key(area)}"])
        for area in known
        if f"areas.{area_key(area)}" in answers
    ]
    new = answers.get("area_new")
    return (*rated, new) if new else tuple(rated)


def _topics(answers: Answers) -> tuple[str, ...]:
    """Return the topics to raise: what should change is proposed, the chosen ones brought."""
    offered = proposals(answers)
    numbered = {str(number): key for number, key in enumerate(offered, 1)}
    chosen = [numbered.get(word, word) for word in answers.get("bring", ())]
    topics = [offered[key] for key in dict.fromkeys(chosen) if key in offered]
    for key in ("agreement", "end"):
        words = answers.get(key)
        if words and not _still(words):
            topics.insert(0, f"Propose: {words}")
    if answers.get("stage") == "talk":
        topics.append("Propose: talk about where we are and what comes next")
    return tuple(topics)


def _still(words: str) -> bool:
    return words.strip().casefold() in STILL


def _stage_view(said: str | None) -> Any:
    return {"on": "move", "back": "move", "stay": "stay", "talk": "talk"}.get(said or "")


def _stage(look: Looked, answers: Answers) -> Stage | None:
    return {"on": look.ways.onward, "back": look.ways.back}.get(answers.get("stage", ""))


def _move(session: Session, change: Change, look: Looked, target: Stage, answers: Answers) -> None:
    picture = look.picture
    relationship = picture.relationship
    lifecycle = session.lifecycle(relationship)
    move = Transition(
        on=session.today,
        to=target.id,
        canonical=target.canonical,
        by="both" if look.together else "me",
        open=checklist(picture, lifecycle).open,
    )
    moved = replace(relationship, transition=(*relationship.transition, move))
    change.save(Kept(who=picture.who, key="", record=moved))
    if answers.get("stage_why"):
        reason = Reason(of=f"stage {target.id}", on=session.today, text=answers["stage_why"])
        private = replace(picture.private, reason=(*picture.private.reason, reason))
        change.save(Kept(who=picture.who, key="", record=private, private=True))
