"""What was told of an end, and the questions about it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorlog.cli import prompts
from mentorlog.cli.commands import conclude_read as read
from mentorlog.cli.commands.review_goals import goal_key
from mentorlog.cli.commands.review_read import yes
from mentorlog.cli.conversation import Answers, Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.cli.values import one_of, rhythm_of
from mentorlog.errors import failure
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording
from mentorlog.model.words import CLOSING_REASONS, CONTINUES

BY = ("me", "them", "both")


@dataclass(frozen=True, slots=True)
class Told:
    """What was typed."""

    text: str
    reason: str | None
    continues: str | None
    rhythm: str | None
    by: str | None
    on: str | None
    faded: bool
    full: bool

    @property
    def anything(self) -> bool:
        """Whether anything was said of the end itself."""
        return bool(self.text.strip() or self.reason or self.continues or self.by or self.faded)


@dataclass(frozen=True, slots=True)
class Ending:
    """Who it is about, of which day, what options said, and the conversation about the rest."""

    person: Kept[Relationship]
    picture: Picture
    told: Told
    on: date
    flags: Answers
    wordings: Mapping[str, Wording]
    talk: Talk


def ending(session: Session, who: str, told: Told) -> Ending:
    """Return what an end begins with. Raises what is wrong with the options, and not-now."""
    flags = _flags(told)
    person = session.person(who)
    picture = session.picture(person)
    refuse_ended(session, picture)
    on = session.happened(told.on)
    refuse_earlier(picture, on)
    wordings = session.library.wordings("conclude")
    asking = _Asking(session, picture, wordings, flags)
    opening = wordings["opening"].said(person.record.my_role, name=person.record.first_name)
    questions = tuple(one for one in asking.all() if one.key not in flags)
    talk = Talk(
        questions,
        f"mentorlog conclude {picture.handle} --full",
        f"conclude-{person.who}",
        f"a closing with {person.record.first_name}",
        (opening,),
    )
    return Ending(person, picture, told, on, flags, wordings, talk)


def refuse_ended(session: Session, picture: Picture) -> None:
    """Refuse to end what has ended.

    Where it has no closing it was stopped half-way, or ended by hand: then one can be written.
    """
    relationship = picture.relationship
    since = relationship.state_since
    closings = session.journal.reader.keys(BY_KIND["closing"], picture.who)
    written = any(since is None or stem[:10] >= since.isoformat() for stem in closings)
    if relationship.state != "concluded" or not written:
        return
    day = f" on {days.full(since)}" if since else ""
    handle = picture.handle
    change = f"mentorlog edit {handle} --set continues=occasional   if something does"
    raise failure(
        "not-now",
        what=f"You and {relationship.name} have concluded{day}.",
        why="",
        hint=f"mentorlog resume {handle}   takes it up again; or {change}",
    )


def refuse_earlier(picture: Picture, on: date) -> None:
    """Refuse a day before the last move on the path: it would not be the end of it."""
    now = picture.relationship.now
    if now and on < now.on:
        raise failure(
            "bad-value",
            field="--on",
            value=on.isoformat(),
            why=f"You came to the stage you are in on {days.full(now.on)}.",
            hint=f"mentorlog stage {picture.handle}",
        )


def _flags(told: Told) -> Answers:
    """Return what options said, by the key of the question they answer. Raises bad-value."""
    if told.faded and (told.full or told.reason not in {None, "faded"}):
        raise _together("--faded", "with --full or another --reason", "It asks and says nothing.")
    reason = "faded" if told.faded else one_of("--reason", told.reason, CLOSING_REASONS)
    if reason == "died" and (told.continues or told.rhythm or told.by):
        raise _together("--reason", '"died" with --continues, --rhythm or --by', "")
    one_of("--continues", told.continues, CONTINUES)
    if told.rhythm and told.continues in {None, "nothing"} and not told.full:
        why = "It says how often you are in touch from now on."
        raise _together("--rhythm", f'"{told.rhythm}" where nothing continues', why)
    said = {
        "reason": reason,
        "continues": told.continues,
        "rhythm": rhythm_of("--rhythm", told.rhythm) if told.rhythm else None,
        "decided_by": one_of("--by", told.by, BY),
    }
    return {key: value for key, value in said.items() if value is not None}


def _together(field: str, value: str, why: str) -> Exception:
    hint = "mentorlog conclude --help"
    return failure("bad-value", field=field, value=value, why=why, hint=hint)


def asked_once(session: Session, found: Ending) -> Answers:
    """Return what is known where there is no conversation: at most one question is asked."""
    if found.told.anything or not session.interactive or found.picture.relationship.prospect:
        return dict(found.flags)
    said = found.wordings
    choices = tuple(f"{one:<14} {said[f'because.{one}'].text}" for one in CLOSING_REASONS)
    session.tell(said["ask"].text)

    def explain() -> None:
        session.tell(f"     {said['reason'].why}")

    chosen = prompts.choose(session.context, ">", choices, explain).partition(" ")[0]
    return {**found.flags, **({"reason": chosen} if chosen else {})}


class _Asking:
    """Makes the questions of one closing conversation."""

    def __init__(
        self,
        session: Session,
        picture: Picture,
        wordings: Mapping[str, Wording],
        flags: Answers,
    ) -> None:
        self.flags = flags
        self.session = session
        self.picture = picture
        self.wordings = wordings

    def all(self) -> tuple[Question, ...]:
        """Return every question; none that leads back to them where somebody is not safe."""
        apart = self.picture.unsafe
        return (
            self._one("reason", "reason", read=read.reason),
            self._one("decided_by", "reason", read=read.decider),
            *self._goals(),
            self._one("reached", "reached"),
            self._one("left", "reached"),
            self._one("learned", "learned"),
            self._one("will", "learned"),
            *(() if apart else self._thanks()),
            *self._actions(),
            *(() if apart else self._after()),
            self._one("records", "records"),
        )

    def _one(
        self, key: str, section: str, at: str = "", title: str = "", needs: str = "", **given: Any
    ) -> Question:
        relationship = self.picture.relationship
        wording = self.wordings[key]
        text = wording.said(relationship.my_role, name=relationship.first_name, title=title)

        def when(said: Mapping[str, Any]) -> bool:
            known = {**self.flags, **said}
            return known.get("reason") != "died" and (not needs or read.says(known.get(needs)))

        asked: dict[str, Any] = {"when": when} if key != "reason" else {}
        return Question(at or key, section, text, why=wording.why, **asked, **given)

    def _goals(self) -> tuple[Question, ...]:
        return tuple(
            self._one(
                "goal", "goals", f"goals.{goal_key(one)}", one.record.title, read=read.goal_end
            )
            for one in self.picture.open_goals
        )

    def _thanks(self) -> tuple[Question, ...]:
        return (
            self._one("thanks", "thanks"),
            self._one("said", "thanks", needs="thanks", read=yes),
        )

    def _actions(self) -> tuple[Question, ...]:
        def handing(words: str) -> read.ActionEnd:
            return read.action_end(self.session, words)

        return tuple(
            self._one("action", "actions", f"actions.{one.key}", one.record.text, read=handing)
            for one in self.picture.open_actions
        )

    def _after(self) -> tuple[Question, ...]:
        return (
            self._one("continues", "continues", read=read.continuing),
            self._one("rhythm", "continues", needs="continues", read=read.rhythm),
        )
