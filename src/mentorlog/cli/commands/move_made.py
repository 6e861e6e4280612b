"""What moves with a record, and what a record says at its new place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentorlog.cli import refs
from mentorlog.cli.session import Session
from mentorlog.cli.stems import broken
from mentorlog.errors import failure
from mentorlog.insight.people import folded
from mentorlog.insight.said import Line
from mentorlog.journal.change import Change
from mentorlog.journal.shelves import BY_KIND, SHELVES
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.begin import earlier
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.references import with_reference
from mentorlog.model.relationship import Relationship
from mentorlog.model.topic import Topic
from mentorlog.model.words import PEOPLE

Moved = tuple[tuple[Line, ...], tuple[Kept[Any], ...]]


def moved(session: Session, change: Change, kept: Kept[Any], to: str) -> Moved:
    """Move a record with what belongs to it; return what is said of it and what stands there."""
    move = _Move(session, change, kept, to)
    if isinstance(kept.record, Meeting):
        move.meeting()
    else:
        move.alone()
    return tuple(move.lines()), (move.main, *move.others)


class _Move:
    """One move within one change."""

    def __init__(self, session: Session, change: Change, kept: Kept[Any], to: str) -> None:
        self.session = session
        self.change = change
        self.kept = kept
        self.to = to
        self.source = self._relationship(kept.who)
        self.target = self._relationship(to)
        self.main = kept
        self.others: list[Kept[Any]] = []
        self.along: list[str] = []
        self.behind: list[str] = []
        self.began = False

    def _relationship(self, who: str) -> Relationship | None:
        found = None if who == ME else self.session.journal.relationship(who)
        return found.record if found else None

    def alone(self) -> None:
        """Move one record; what ties it to a meeting of the old place stays behind."""
        record = self.kept.record
        if isinstance(record, Topic) and record.raised:
            raise failure(
                "not-now",
                what=f"{self.kept.key} was raised at {record.raised}.",
                why="It belongs to that meeting.",
                hint=f"mentorlog move {self.kept.who}/{record.raised} --to {self.to}",
            )
        if getattr(record, "meeting", None):
            self.behind.append(f"of which meeting it is ({record.meeting})")
            record = replace(record, meeting=None)
        if isinstance(record, Goal):
            record = self._goal(record)
        self.main = self._carry(self.kept, self._with_people(record))

    def meeting(self) -> None:
        """Move a meeting with all that was written at it, its earlier dates too."""
        journal, who = self.session.journal, self.kept.who
        asides = journal.meetings(who).asides
        chain = list(self._dates())
        names: dict[str, str] = {}
        for one in chain:
            wanted = self._address(one, self._here(one.record, names))
            names[one.key] = self.change.free_key(one, wanted)
        for one in chain:
            now = self._carry(one, self._here(one.record, names), names[one.key])
            self.main = now if one == self.kept else self.main
            if one.key in asides and not one.private:
                self._aside(one.key, names[one.key])
        for row in self._written_at(names):
            record = row.record
            for old, new in names.items():
                record = with_reference(record, old, new)
            self.others.append(self._carry(row, self._with_people(record)))
        for rating in refs.rows(self.session, "rating", who, private=True):
            if rating.key in names:
                self.along.append("your rating")
                rated = replace(rating.record, meeting=names[rating.key])
                self._carry(rating, rated, names[rating.key])
        self._count()
        self._begin()

    def _aside(self, old: str, new: str) -> None:
        found = self.session.journal.meetings(self.kept.who).aside(old)
        if found is None:
            raise broken(self.session)
        self.along.append("your private aside")
        self._carry(found, found.record, new)

    def _dates(self) -> Iterator[Kept[Meeting]]:
        """Yield the meeting, and those that are the same one on another day."""
        meetings = self.session.journal.meetings(self.kept.who)
        waiting, seen = [self.kept.key], {self.kept.key}
        while waiting:
            key = waiting.pop(0)
            found = self.kept if key == self.kept.key else meetings.open(key)
            if found is None:
                continue
            yield found
            for other in (found.record.moved_from, found.record.moved_to):
                if other in meetings.stems and other not in seen:
                    seen.add(other)
                    waiting.append(other)

    def _here(self, meeting: Meeting, names: dict[str, str]) -> Meeting:
        """Return a meeting as it is at the new place, where other people may be members."""
        absent = [self._member(one, "absent") for one in meeting.absent]
        turn = self._member(meeting.turn, "turn") if meeting.turn else None
        roles = {role: self._member(one, role) for role, one in meeting.roles.items()}
        record = replace(
            meeting,
            absent=tuple(one for one in absent if one),
            turn=turn,
            roles={role: one for role, one in roles.items() if one},
        )
        for old, new in names.items():
            record = with_reference(record, old, new)
        return record

    def _written_at(self, names: dict[str, str]) -> Iterator[Kept[Any]]:
        """Yield the rows that name one of the meetings: made at it, or raised there."""
        for shelf in SHELVES:
            if shelf.form != "rows" or shelf.kind == "rating":
                continue
            for private in (False, True):
                for one in refs.rows(self.session, shelf.kind, self.kept.who, private=private):
                    named = {getattr(one.record, name, None) for name in ("meeting", "raised")}
                    if named & names.keys():
                        yield one

    def _goal(self, goal: Goal) -> Goal:
        """Return a goal with its milestones' owners as they are called at the new place."""
        steps = tuple(
            replace(one, owner=self._member(one.owner, "the owner of a step")) if one.owner else one
            for one in goal.milestone
        )
        return replace(goal, milestone=steps, with_=tuple(w for w in goal.with_ if w != self.to))

    def _with_people(self, record: Any) -> Any:
        """Return a row with its people as they are called at the new place."""
        if isinstance(record, Action):
            return replace(record, owner=self._owner(record))
        if getattr(record, "by", None) not in {None, *PEOPLE}:
            return replace(record, by=self._member(record.by, "by"))
        return record

    def _owner(self, action: Action) -> str:
        """Return whose an action is there. Raises not-now where that is nobody."""
        mine = action.owner in {"me", "both"}
        if mine and self.to == ME:
            return "me"
        if self.to != ME and action.owner in PEOPLE and not (action.owner == "them" and self._join):
            return action.owner
        owner = self._same(action.owner) if self.to != ME else None
        if owner:
            return owner
        name = _name(action.owner, self.source)
        where = "not for you" if self.to == ME else f"who is not with {_called(self.target)}"
        raise failure(
            "not-now",
            what=f'{action.id} "{action.text}" is for {name} to do, {where}.',
            why="",
            hint=f"mentorlog edit {action.id} --set owner=me   first, if it is yours",
        )

    @property
    def _join(self) -> bool:
        """Whether one person's record goes to a group, where others are meant by them."""
        alone = self.source is not None and not self.source.group
        return alone and self.target is not None and self.target.group

    def _member(self, word: str, what: str) -> str | None:
        """Return a person word as it is at the new place; one that is nobody there stays behind."""
        if word in PEOPLE:
            return word
        found = self._same(word)
        if found is None:
            said = f"{what}: {_name(word, self.source)}"
            if said not in self.behind:
                self.behind.append(said)
        return found

    def _same(self, word: str) -> str | None:
        """Return the word for the person of the same name at the new place."""
        name = folded(_name(word, self.source))
        if self.target is None:
            return None
        if not self.target.group and folded(self.target.name) == name:
            return "them"
        here = (one.id for one in self.target.member if folded(one.name) == name)
        return next(here, None)

    def _address(self, was: Kept[Any], record: Any) -> Kept[Any]:
        private = was.private or self.to == ME
        return replace(was, who=self.to, record=record, private=private)

    def _carry(self, was: Kept[Any], record: Any, key: str | None = None) -> Kept[Any]:
        now = self._address(was, record)
        if key is None and BY_KIND[refs.kind_of(was)].form != "rows":
            key = self.change.free_key(was, now)
        now = replace(now, key=was.key if key is None else key)
        self.change.move(was, now)
        return now

    def _count(self) -> None:
        for kind in ("action", "topic", "note"):
            count = sum(refs.kind_of(one) == kind for one in self.others)
            if count:
                self.along.append(f"{count} {kind}{'s' if count > 1 else ''}")

    def _begin(self) -> None:
        """Move the beginning back where the meeting was before it."""
        record = self.main.record
        if self.target is None or not record.held:
            return
        begun = earlier(self.target, record.on)
        if begun:
            self.began = True
            self.change.save(Kept(who=self.to, key="", record=begun))

    def lines(self) -> Iterator[Line]:
        """Yield what is said of the move."""
        whose = "you" if self.to == ME else _called(self.target)
        private = ", private as it was" if self.kept.private and self.to != ME else ""
        aside = f"mentorlog show {self.main.ref}" if BY_KIND[self._kind].form != "rows" else ""
        yield Line(label="Moved", text=f"{self._words()}, to {whose}{private}", aside=aside)
        if self.along:
            yield Line(label="With it", text=", ".join(self.along))
        if self.main.key != self.kept.key:
            yield Line(label="Named", text=f"{self.main.key}; the old name is taken there")
        if self.behind:
            yield Line(label="Left", text=f"no longer said: {'; '.join(self.behind)}")
        if self.began:
            on = days.full(self.main.record.on)
            yield Line(label="Began", text=f"you have met since {on}, I now see")
        if self.target and self.target.group and not self.main.private:
            nothing = self.target.sharing in {None, "nothing"}
            rule = f"; a {self.target.kind} shares nothing by default" if nothing else ""
            yield Line(label="Shared", text=f"in the shared part there{rule}")

    @property
    def _kind(self) -> str:
        return refs.kind_of(self.kept)

    def _words(self) -> str:
        record = self.kept.record
        if self._kind == "meeting":
            return f"{record.title or 'the meeting'}, {days.full(record.on)}"
        said = getattr(record, "title", None) or record.text
        return f"{self.kept.key}  {said}" if hasattr(record, "id") else str(said)


def _name(word: str, relationship: Relationship | None) -> str:
    """Return the name behind a person word."""
    if relationship is None:
        return word
    if word == "them":
        return relationship.name
    return next((one.name for one in relationship.member if one.id == word), word)


def _called(relationship: Relationship | None) -> str:
    return relationship.name if relationship else "them"
