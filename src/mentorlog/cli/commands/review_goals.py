"""A review's questions about goals, and what their answers make of the goals."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mentorlog.cli.commands import review_read as read
from mentorlog.cli.conversation import Answers, Question
from mentorlog.cli.session import Session
from mentorlog.insight.reviewed import GoalMoved
from mentorlog.journal.change import Change
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.goal import CheckIn, Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.picture import Picture
from mentorlog.model.review import GoalVerdict
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording
from mentorlog.model.words import Verdict

AT_ONCE = 5
"""Goals asked about; further ones are asked only if the person wants to."""


def goal_key(kept: Kept[Goal]) -> str:
    """Return the goal's key in an answers file: its file's name, ``me-`` before mine."""
    return f"me-{kept.key}" if kept.who == ME else kept.key


def goal_questions(
    picture: Picture, wordings: Mapping[str, Wording], *, together: bool
) -> tuple[Question, ...]:
    """Return the questions: per goal a verdict, then what follows from it.

    With the other in the room private goals are not asked about; mine that we share are.
    """

    def fitting(kept: Kept[Goal]) -> bool:
        return not (together and kept.private and kept.who != ME)

    going = sorted(filter(fitting, picture.open_goals), key=_last_change, reverse=True)
    paused = [kept for kept in picture.goals if kept.record.status == "paused" and fitting(kept)]
    questions: list[Question] = []
    for number, kept in enumerate(going):
        if number == AT_ONCE:
            left = len(going) - AT_ONCE
            questions.append(
                Question(
                    "more_goals",
                    "goals",
                    f"{left} more, ask about {'it' if left == 1 else 'them'} too? [no]",
                    read.yes,
                )
            )
        only_if = _wanted if number >= AT_ONCE else _always
        questions += _about(kept, wordings, only_if)
    for kept in paused:
        wording = wordings["still"]
        questions.append(
            Question(
                f"goals.{goal_key(kept)}.still",
                "goals",
                wording.said("", title=kept.record.title),
                read.yes,
                why=wording.why,
            )
        )
    return tuple(questions)


def _last_change(kept: Kept[Goal]) -> date:
    last = kept.record.last_check_in
    return last.on if last else kept.record.created or date.min


def _always(said: Mapping[str, Any]) -> bool:
    del said
    return True


def _wanted(said: Mapping[str, Any]) -> bool:
    return bool(said.get("more_goals"))


def _about(
    kept: Kept[Goal],
    wordings: Mapping[str, Wording],
    wanted: Callable[[Mapping[str, Any]], bool],
) -> list[Question]:
    goal = kept.record
    above = f"goals.{goal_key(kept)}"
    verdict = f"{above}.verdict"

    def after(*words: str) -> Callable[[Mapping[str, Any]], bool]:
        return lambda said: wanted(said) and said.get(verdict) in words

    def one(key: str, when: Callable[[Mapping[str, Any]], bool], **given: Any) -> Question:
        wording = wordings[key]
        text = wording.said("", title=goal.title)
        return Question(f"{above}.{key}", "goals", text, why=wording.why, when=when, **given)

    now = f"  {goal.progress} %" if goal.progress is not None else ""
    due = f"  due {days.short(goal.due)}" if goal.due else ""
    headline = f"{goal.title}{now}{due}"
    questions = [
        one("verdict", wanted, read=read.verdict, shown=lambda _: (headline,)),
        one("progress", after("on-track", "at-risk"), read=read.percent),
        one("note", after("on-track", "at-risk", "achieved")),
        one("title", after("changed")),
        one("reason", after("dropped")),
        one("tell", after("achieved")),
    ]
    if goal.skill:
        questions.append(one("final", after("achieved"), read=read.scale))
    return questions


@dataclass(frozen=True, slots=True)
class GoalsMoved:
    """What the answers made of the goals."""

    verdicts: tuple[GoalVerdict, ...]
    moved: tuple[GoalMoved, ...]


def move_goals(
    session: Session,
    change: Change,
    picture: Picture,
    answers: Answers,
    *,
    together: bool,
) -> GoalsMoved:
    """Save every goal that was answered about, and the actions that follow."""
    verdicts = []
    moved = []
    for kept in picture.goals:
        said = _said(kept, answers)
        if not said:
            continue
        after = _changed(session, change, kept, said, picture.who if together else None)
        change.save(after)
        word: Verdict = said.get("verdict") or ("paused" if said.get("still") else "on-track")
        ref = kept.ref if kept.who == ME else kept.key
        verdicts.append(GoalVerdict(goal=ref, verdict=word))
        moved.append(
            GoalMoved(
                key=kept.key,
                title=kept.record.title,
                verdict=word,
                before=kept.record.progress,
                after=after.record.progress,
                note=said.get("note", ""),
            )
        )
        if said.get("tell"):
            _tell(session, change, picture, kept, said["tell"])
    return GoalsMoved(tuple(verdicts), tuple(moved))


def _said(kept: Kept[Goal], answers: Answers) -> dict[str, Any]:
    above = f"goals.{goal_key(kept)}."
    return {
        key.removeprefix(above): value for key, value in answers.items() if key.startswith(above)
    }


def _changed(
    session: Session,
    change: Change,
    kept: Kept[Goal],
    said: dict[str, Any],
    together: str | None,
) -> Kept[Goal]:
    goal = kept.record
    today = session.today
    if said.get("progress") is not None or said.get("note"):
        entry = CheckIn(
            on=today,
            progress=said.get("progress"),
            note=said.get("note"),
            with_=together,
        )
        goal = replace(goal, check_in=(*goal.check_in, entry))
    verdict = said.get("verdict")
    if said.get("still") is False or (verdict == "on-track" and goal.status != "active"):
        goal = replace(goal, status="active", reason=None)
    elif verdict == "at-risk":
        goal = replace(goal, status="at-risk")
    elif verdict == "achieved":
        goal = replace(goal, status="achieved", closed=today, final=said.get("final", goal.final))
    elif verdict == "dropped":
        goal = replace(goal, status="dropped", closed=today, reason=said.get("reason"))
    elif verdict == "changed":
        goal = _replaced(session, change, kept, goal, said)
    return replace(kept, record=goal)


def _replaced(
    session: Session, change: Change, kept: Kept[Goal], goal: Goal, said: dict[str, Any]
) -> Goal:
    """Close a goal that has changed; with a new title its successor is set."""
    closed = replace(goal, status="changed", closed=session.today, reason=said.get("reason"))
    if not said.get("title"):
        return closed
    key = change.new_goal_key(kept.who, said["title"])
    successor = kept.record.successor(said["title"], session.today)
    change.save(replace(kept, key=key, record=successor))
    return replace(closed, superseded_by=key)


def _tell(session: Session, change: Change, picture: Picture, kept: Kept[Goal], whom: str) -> None:
    action = Action(
        id=change.new_id(),
        text=f'tell {whom}: "{kept.record.title}" is reached',
        owner="me",
        created=session.today,
        goal=kept.key,
    )
    change.save(Kept(who=picture.who, key=action.id, record=action, private=kept.private))
