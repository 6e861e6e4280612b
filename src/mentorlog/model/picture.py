"""All that is known of one relationship on one day: what views and hints are made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from mentorlog.model.kept import Kept
from mentorlog.model.time_out import TimeOut, counted
from mentorlog.model.value import dataclass

if TYPE_CHECKING:  # a picture holds records of every kind; who has none of one needs no class
    from mentorlog.model.action import Action
    from mentorlog.model.agreement import Agreement
    from mentorlog.model.goal import Goal
    from mentorlog.model.meeting import Meeting
    from mentorlog.model.note import Note
    from mentorlog.model.own import Myself
    from mentorlog.model.relationship import PrivateRelationship, Relationship
    from mentorlog.model.topic import Topic

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One relationship with its records, shared and private.

    ``handle`` is the shortest word that names this person, for commands to paste. ``past`` holds
    the newest meetings up to today, newest first and at most six, whatever became of them;
    ``coming`` the next ones, soonest first. ``on_file`` counts the files of meetings up to today.
    ``days`` are those of the newest twelve of them, newest first, whatever became of them.
    ``reviews`` are the stems of reviews, oldest first. Unless they are asked for, ``notes`` are
    empty, and so is what checklists look at beside them: ``heard``, the last day feedback was asked
    for or received; ``myself``, what I wrote about me; the stems of ``self_reviews``; and for what
    ``help`` I noted somebody.
    ``agreement`` is the version in force. ``unsafe`` says that a concern for safety is open.
    ``contact`` is the last day we were in touch without a meeting, looked for only where the last
    meeting is longer ago than was agreed. ``away`` are the times I was there for nobody.
    """

    who: str
    handle: str = ""
    relationship: Relationship
    private: PrivateRelationship
    actions: tuple[Kept[Action], ...] = ()
    topics: tuple[Kept[Topic], ...] = ()
    notes: tuple[Kept[Note], ...] = ()
    goals: tuple[Kept[Goal], ...] = ()
    past: tuple[Kept[Meeting], ...] = ()
    coming: tuple[Kept[Meeting], ...] = ()
    on_file: int = 0
    days: tuple[date, ...] = ()
    reviews: tuple[str, ...] = ()
    contact: date | None = None
    agreement: Kept[Agreement] | None = None
    away: tuple[TimeOut, ...] = ()
    unsafe: bool = False
    heard: date | None = None
    myself: Myself | None = None
    self_reviews: tuple[str, ...] = ()
    help: tuple[str, ...] = ()

    def discreet(self) -> Picture:
        """Return the picture without private records, for a screen that others may see."""
        return replace(
            self,
            actions=_shared(self.actions),
            topics=_shared(self.topics),
            notes=_shared(self.notes),
            goals=_shared(self.goals),
            past=_shared(self.past),
            coming=_shared(self.coming),
            private=replace(self.private, fit=None, reason=()),
            reviews=(),
            heard=None,
            myself=None,
            self_reviews=(),
        )

    @property
    def agreement_again(self) -> date | None:
        """The day to look at the agreement again; None where a look back came since, or an end.

        A look back asks about the agreement, so it is one rule for both.
        """
        again = self.agreement.record.review_on if self.agreement else None
        looked = max(self.reviews, default="")[:10]
        gone = self.relationship.state == "concluded" or self.relationship.ended
        return None if again is None or gone or looked >= again.isoformat() else again

    @property
    def out(self) -> tuple[TimeOut, ...]:
        """The times that no clock of this relationship counts."""
        return (*self.relationship.pause, *self.away)

    def clock(self, since: date, today: date) -> int:
        """Return the days since then, time out not counted."""
        return counted(since, today, self.out)

    def rests(self, today: date) -> bool:
        """Whether no clock runs today: it is paused, or I am away."""
        return any(one.covers(today) for one in self.out)

    @property
    def held(self) -> tuple[Kept[Meeting], ...]:
        """The newest meetings that took place, newest first."""
        return tuple(kept for kept in self.past if kept.record.held)

    @property
    def last_held(self) -> Kept[Meeting] | None:
        """The newest meeting that took place."""
        return next(iter(self.held), None)

    @property
    def next_planned(self) -> Kept[Meeting] | None:
        """The next meeting that is planned for after today."""
        return next((kept for kept in self.coming if kept.record.status == "planned"), None)

    def planned_on(self, day: date) -> Kept[Meeting] | None:
        """Return the meeting planned for this very day, if it is still planned."""
        for kept in (*self.past, *self.coming):
            if kept.record.status == "planned" and kept.record.on == day:
                return kept
        return None

    @property
    def open_actions(self) -> tuple[Kept[Action], ...]:
        """Actions that wait for somebody, soonest due first, undated last."""
        waiting = (kept for kept in self.actions if kept.record.open)
        return tuple(sorted(waiting, key=lambda kept: kept.record.due or date.max))

    @property
    def open_topics(self) -> tuple[Kept[Topic], ...]:
        """Topics that wait to be raised, oldest first."""
        waiting = (kept for kept in self.topics if kept.record.open)
        return tuple(sorted(waiting, key=lambda kept: kept.record.created))

    @property
    def open_goals(self) -> tuple[Kept[Goal], ...]:
        """Goals being worked on, soonest due first."""
        going = (kept for kept in self.goals if kept.record.open)
        return tuple(sorted(going, key=lambda kept: kept.record.due or date.max))


def _shared(kept: Iterable[Kept[R]]) -> tuple[Kept[R], ...]:
    return tuple(one for one in kept if not one.private)
