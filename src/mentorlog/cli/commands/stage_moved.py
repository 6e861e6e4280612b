"""What ``stage`` writes: moves, another path, and how it stands with a prospect."""

from dataclasses import replace
from datetime import date
from typing import get_args

from mentorlog.cli.commands.new_made import unknown_stage
from mentorlog.cli.prospects import asking_of
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.path import checklist, current, like
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Reason, Relationship, Transition
from mentorlog.model.value import dataclass
from mentorlog.model.words import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What ``stage`` was told, in the words it was told in."""

    to: str | None = None
    why: str | None = None
    on: str | None = None
    by: str | None = None
    shared: bool = False
    lifecycle: str | None = None
    asked: bool = False
    answer: str | None = None

    @property
    def moves(self) -> bool:
        """Whether the stage or the path is to be another."""
        return bool(self.to or self.lifecycle)

    @property
    def changes(self) -> bool:
        """Whether anything is to be written: a move, or how it stands with a prospect."""
        only_asked = (self.asked or self.answer) and not (self.by or self.shared)
        return bool(self.moves or only_asked)

    @property
    def rest(self) -> bool:
        """Whether there is something that only goes with a change."""
        return bool(self.why or self.on or self.by or self.shared)


def moved(session: Session, person: Kept[Relationship], told: Told) -> Changed:
    """Write what was told and return what was done."""
    session.typed = told.why or ""
    one_of("--by", told.by, ("me", "them", "both"))
    one_of("--answer", told.answer, get_args(Answer))
    day = session.happened(told.on)
    with session.change(f"stage {person.who}") as change:
        fresh, picture = session.standing(person)
        kept, lines = fresh, list[Line]()
        if told.asked or told.answer:
            kept = answered(kept, told, day)
        if told.moves:
            kept, lines = _gone(session, kept, picture, told, day)
        change.save(kept)
        if reason := _reason(kept.record, told, day):
            private = replace(picture.private, reason=(*picture.private.reason, reason))
            change.save(Kept(who=person.who, key="", record=private, private=True))
            lines.append(Line(label="Why", text="kept in private/"))
    if not told.moves:
        lines = [*said_of(session, kept, picture.handle), *lines]
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _reason(record: Relationship, told: Told, day: date) -> Reason | None:
    if not told.why or told.shared:
        return None
    last = record.transition[-1].to if told.moves else ""
    of = f"stage {last}" if last else f"answer {told.answer}" if told.answer else "asked"
    return Reason(of=of, on=day, text=told.why)


def answered(person: Kept[Relationship], told: Told, day: date) -> Kept[Relationship]:
    """Return the prospect as one who was asked, or who answered. Raises not-now."""
    before = person.record
    if not before.prospect:
        raise failure(
            "not-now",
            what=f"{before.first_name} and you have begun already.",
            why="--asked and --answer are for somebody you would like to ask.",
            hint=f"mentorlog show {person.who}",
        )
    asked_on = day if told.asked else before.asked_on
    answer = one_of("--answer", told.answer, get_args(Answer))
    return replace(person, record=replace(before, asked_on=asked_on, answer=answer))


def said_of(session: Session, person: Kept[Relationship], handle: str) -> list[Line]:
    """Return how it stands with a prospect, in kind words, and what could come next."""
    found = asking_of(session, person, handle)
    if found is None:
        return [Line(label="Noted", text=person.record.name)]
    first, *rest = found.said
    label = "Answer" if found.answer else "Asked"
    return [
        Line(label=label, text=first),
        *(Line(label="", text=sentence) for sentence in rest),
        *found.next,
    ]


def _gone(
    session: Session, person: Kept[Relationship], picture: Picture, told: Told, day: date
) -> tuple[Kept[Relationship], list[Line]]:
    """Return the relationship after a move, and the lines that say so."""
    before = person.record
    own = session.lifecycle(before)
    path = path_named(session, told.lifecycle, "--lifecycle") if told.lifecycle else own
    here = current(before, own)
    stage = (
        stage_named(session, told.to, path, "--to")
        if told.to
        else like(path, before.canonical) or here
    )
    if path.id == own.id and stage.id == here.id:
        raise _there(person, here)
    late = before.now is not None and day < before.now.on
    move = Transition(
        on=day,
        to=stage.id,
        canonical=stage.canonical if told.to else before.canonical,
        lifecycle=path.id if path.id != own.id else None,
        by=told.by or "me",
        why=told.why if told.shared else None,
        open=() if late else checklist(picture, own).open,
    )
    record = replace(
        before,
        lifecycle=path.id,
        transition=(*before.transition, move),
        item=tuple(replace(one, stage=_there_too(one.stage, own, path)) for one in before.item),
    )
    if record.started is None and stage.canonical != "prepare":
        record = replace(record, started=day)
    kept = replace(person, record=record)
    return kept, _lines(here, record, path, stage)


def _there_too(stage: str, own: Lifecycle, path: Lifecycle) -> str:
    """Return the stage of another path that an own item of this stage belongs to."""
    before = own.find(stage)
    after = like(path, before.canonical) if before and path.id != own.id else None
    return after.id if after else stage


def _lines(here: Stage, after: Relationship, path: Lifecycle, stage: Stage) -> list[Line]:
    move = after.transition[-1]
    name = after.name
    lines = []
    if move.lifecycle:
        lines.append(Line(label="Path", text=f"{name}: {path.name}"))
    if after.now is not move:
        still = current(after, path).name.lower()
        since = f", since {days.full(after.now.on)}" if after.now else ""
        text = f"{name}: {stage.name} on {days.full(move.on)}"
        lines.append(Line(label="Recorded", text=text))
        return [*lines, Line(label="Still", text=f"in {still}{since}")]
    if stage.name == here.name:
        lines.append(Line(label=path.step.capitalize(), text=f"{stage.name}, as before"))
    else:
        text = f"{name}: {here.name} -> {stage.name}, {days.full(move.on)}"
        lines.append(Line(label=path.step.capitalize(), text=text))
    if move.open:
        count = len(move.open)
        noun = "item was" if count == 1 else "items were"
        text = f"{count} {noun} open; that is on record and blocks nothing"
        lines.append(Line(label="Open", text=text))
    return lines


def path_named(session: Session, word: str, flag: str) -> Lifecycle:
    """Return the path of this id. Raises bad-value with the nearest, unreadable."""
    library = session.library
    name = word.casefold()
    if not library.has(name):
        raise failure(
            "bad-value",
            field=flag,
            value=f'"{word}"',
            why=near_words(name, library.names()),
            hint=f"one of {', '.join(library.names())}",
        )
    path = library.lifecycle(name)
    place = f"practice/lifecycles/{name}.toml"
    wrong = next((one for one in library.problems if one.path == place), None)
    if wrong:
        raise failure("unreadable", path=wrong.path, line=wrong.line, reason=wrong.reason)
    return path if path.id == name else replace(path, id=name)


def stage_named(session: Session, word: str, path: Lifecycle, flag: str) -> Stage:
    """Return the stage a word means on a path. Raises bad-value with the nearest."""
    said = word.casefold()
    found = path.find(said) or path.at(said)
    if found is None and said == "prepare":
        return Stage(id="prepare", name="Prepare", canonical="prepare")
    if found is None:
        raise unknown_stage(word, path, flag, _elsewhere(session, said, path))
    return found


def _elsewhere(session: Session, said: str, path: Lifecycle) -> str:
    """Return what a stage of another path is called on this one, where it is that."""
    library = session.library
    for other in map(library.lifecycle, library.names()):
        stage = other.find(said)
        here = like(path, stage.canonical) if stage else None
        if here:
            return f"Here it is called {here.id}."
    return ""


def _there(person: Kept[Relationship], here: Stage) -> MentorlogError:
    return failure(
        "not-now",
        what=f"{person.record.name} and you are in {here.name.lower()} already.",
        why="",
        hint=f"mentorlog stage {person.who}",
    )
