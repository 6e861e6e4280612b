"""From what ``meet`` was told to its records, written in one change."""

from collections import Counter
from dataclasses import replace
from typing import get_args

from mentorlog.cli import coach, promises
from mentorlog.cli.commands import meet_named
from mentorlog.cli.commands.meet_told import Told
from mentorlog.cli.promises import adviser
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of, time_of_day
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import inline
from mentorlog.insight.logged import MeetingLogged, logged
from mentorlog.journal.change import Change
from mentorlog.journal.names import read_id
from mentorlog.model.action import Action
from mentorlog.model.begin import earlier
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting, Rating
from mentorlog.model.note import Note
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.taking_place import completed, moved, taken_over
from mentorlog.model.topic import Topic
from mentorlog.model.words import Channel, NoteKind

SUPPORTS = (
    "career", "personal", "sponsorship", "exposure", "coaching", "protection", "assignments",
    "role-modelling", "acceptance", "counselling", "friendship",
)  # fmt: skip
"""The two sides of support, or one of the nine functions (Kram 1983)."""


def kept(session: Session, known: Kept[Relationship], told: Told) -> MeetingLogged:
    """Write everything that was told and return what was written and what follows."""
    slug = known.who
    facts = _facts(session, told)
    with session.change(f"meet {slug} {facts.on.isoformat()}") as change:
        person, picture = session.standing(known)
        promises.refuse_ended(person.record, slug)
        facts = _with_people(facts, told, person.record)
        writer = _Writer(session, change, picture, told, facts)
        writer.write()
    after = session.picture(replace(person, record=writer.relationship))
    if session.flags.dry_run:
        after = writer.imagined(after)
    held = session.journal.meetings(slug).held_until(facts.on)
    return logged(
        picture=after,
        today=session.today,
        meeting=writer.meeting,
        number=held + (1 if session.flags.dry_run else 0),
        planned=writer.planned,
        moved=writer.planned is not None and writer.planned.record.on != facts.on,
        new_actions=writer.actions,
        done=writer.done,
        notes=tuple(Counter(kind for kind, _ in told.notes).items()),
        aside=bool(told.aside),
        worth=told.worth,
        began=writer.relationship.started if writer.began else None,
        tried=session.flags.dry_run,
        hint=next((one for one in coach.hints(session, after) if not one.private), None),
    )


def _facts(session: Session, told: Told) -> Meeting:
    on = session.happened(told.on)
    at = time_of_day(told.at)
    try:
        return Meeting(
            on=on,
            at=at,
            zone=(session.zone or "UTC") if at else None,
            status="held",
            title=told.title,
            minutes=told.minutes,
            channel=one_of("--channel", told.channel, get_args(Channel)),
            support=tuple(one_of("--support", one, SUPPORTS) for one in told.support),
            tags=told.tags,
        )
    except ValueError as wrong:
        raise failure(
            "bad-value", field="A meeting", value="like this", why=f"{wrong}.", hint=""
        ) from None


def _with_people(facts: Meeting, told: Told, relationship: Relationship) -> Meeting:
    said = promises.part(
        relationship,
        facts.on,
        absent=told.absent,
        turn=told.turn,
        facilitator=told.facilitator,
    )
    return replace(facts, **said)


class _Writer:
    """Makes the records of one meeting within one change."""

    def __init__(
        self, session: Session, change: Change, picture: Picture, told: Told, facts: Meeting
    ) -> None:
        self.session = session
        self.change = change
        self.picture = picture
        self.told = told
        self.facts = facts
        self.who = picture.who
        self.private = told.all_private
        self.relationship = picture.relationship
        self.began = False
        self.actions: list[Kept[Action]] = []
        self.done: list[Kept[Action]] = []
        self.planned = None if told.extra else self._planned()

    def write(self) -> None:
        """Save every record: what the meeting points to first, so that its ids are known."""
        stem = self._stem()
        text = self._with_actions(self.told.text, stem)
        raised = self._raised(stem)
        for typed, owner in (
            *((one, "me") for one in self.told.mine),
            *((one, "them") for one in self.told.theirs),
        ):
            self._action(typed, stem, owner)
        self.done = [self._done(word) for word in self.told.done]
        for kind, words in self.told.notes:
            self._note(kind, words, stem)
        if self.told.worth is not None:
            rating = Rating(meeting=stem, worth=self.told.worth)
            self.change.save(Kept(who=self.who, key=stem, record=rating, private=True))
        self._move_start()
        self._meeting(stem, text, raised)

    def imagined(self, picture: Picture) -> Picture:
        """Return the picture as it would be, for a dry run that wrote nothing."""
        done = {kept.key for kept in self.done}
        rest = (kept for kept in picture.actions if kept.key not in done)
        return replace(picture, actions=(*rest, *self.actions))

    def _planned(self) -> Kept[Meeting] | None:
        meetings = (*self.picture.past, *self.picture.coming)
        return taken_over(meetings, self.facts.on)

    def _stem(self) -> str:
        if self.planned and self.planned.record.on == self.facts.on:
            return self.planned.key
        planned = self.planned.record.title if self.planned else None
        title = self.told.title or planned
        return self.change.new_stem("meeting", self.who, self.facts.on, title)

    def _meeting(self, stem: str, text: str, raised: tuple[str, ...]) -> None:
        record = replace(self.facts, raised=raised)
        new: Kept[Meeting] = Kept(
            who=self.who, key=stem, record=record, private=self.private, text=text
        )
        if self.planned and self.planned.key == stem:
            new = completed(self.planned, record, text)
        elif self.planned:
            was = replace(self.planned.record, at=None, zone=None)
            whole = completed(replace(self.planned, record=was), record, text)
            facts = replace(whole.record, moved_from=self.planned.key)
            new = replace(new, record=facts, text=whole.text)
            self.change.save(moved(self.planned, stem))
        self.meeting = new
        self.change.save(new)
        if self.told.aside:
            facts = Meeting(on=self.facts.on, status="held")
            aside = f"{self.told.aside}\n"
            self.change.save(Kept(who=self.who, key=stem, record=facts, private=True, text=aside))

    def _with_actions(self, text: str, stem: str) -> str:
        """Take the action lines of a text and mark each with its id: its only change."""
        if self.told.verbatim:
            return _ended(text)
        ids: dict[int, str] = {}
        for box in inline.boxes(text):
            if box.promise.id:
                continue
            try:
                made = self._action(box.promise, stem, "me", done=box.done)
            except MentorlogError as wrong:
                line = box.line + 1
                self.session.say(f"line {line} stays text: {wrong.what} {wrong.hint}".rstrip())
                continue
            ids[box.line] = made
        return _ended(inline.marked(text, ids) if ids else text)

    def _action(
        self, typed: inline.Promise | str, stem: str, owner: str, *, done: bool = False
    ) -> str:
        record = promises.action(
            self.session,
            typed,
            self.relationship,
            id=self.change.new_id(),
            created=self.facts.on,
            owner=owner,
            meeting=stem,
        )
        record = promises.for_goal(self.session, self.who, record, private=self.private)
        if done:
            record = replace(record, done=self.facts.on)
        made: Kept[Action] = Kept(who=self.who, key=record.id, record=record, private=self.private)
        self.change.save(made)
        self.actions.append(made)
        return record.id

    def _done(self, word: str) -> Kept[Action]:
        """Mark a promise as kept by the day of the meeting. Raises ref-not-found."""
        found = meet_named.meant(word, self.picture.open_actions)
        if found is None:
            raise meet_named.missing("action", word, self.picture.open_actions, self.picture)
        done = replace(found, record=replace(found.record, done=self.facts.on))
        self.change.save(done)
        return done

    def _note(self, kind: str, words: str, stem: str) -> None:
        as_: NoteKind = kind  # type: ignore[assignment]  # one of the four flags
        note = Note(
            id=self.change.new_id(),
            on=self.facts.on,
            as_=as_,
            text=words,
            meeting=stem,
            by=adviser(self.relationship) if kind == "advice" else None,
            said=True if kind == "thanks" else None,
        )
        self.change.save(Kept(who=self.who, key=note.id, record=note, private=self.private))

    def _raised(self, stem: str) -> tuple[str, ...]:
        """Mark the topics that were raised; a text that is no id is a topic raised at once.

        Raises ref-not-found for a word that looks like an id that nothing has.
        """
        named = []
        for word in self.told.raised:
            found = self._waiting(word) or self._new_topic(word)
            self.change.save(replace(found, record=replace(found.record, raised=stem)))
            if not found.private or self.private:
                named.append(found.key)  # nothing shared may name a private record
        return tuple(named)

    def _waiting(self, word: str) -> Kept[Topic] | None:
        known = next((kept for kept in self.picture.topics if kept.key == read_id(word)), None)
        found = known or meet_named.meant(word, self.picture.open_topics)
        if found is None and meet_named.looks_like_id(word, self.picture.open_topics):
            raise meet_named.missing("topic", word, self.picture.open_topics, self.picture)
        return found

    def _new_topic(self, words: str) -> Kept[Topic]:
        topic = Topic(id=self.change.new_id(), text=words, by="me", created=self.facts.on)
        return Kept(who=self.who, key=topic.id, record=topic, private=self.private)

    def _move_start(self) -> None:
        moved_back = earlier(self.relationship, self.facts.on)
        if moved_back:
            self.relationship = moved_back
            self.began = True
            self.change.save(Kept(who=self.who, key="", record=moved_back))


def _ended(text: str) -> str:
    """End a typed line with a line end; a text that has lines is left to the letter."""
    return f"{text}\n" if text and "\n" not in text else text
