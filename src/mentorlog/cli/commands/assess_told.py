"""What an assessment begins with: who rates whom with what, and the sentences that are asked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from mentorlog.cli import promises, whose
from mentorlog.cli.command_line import command_line
from mentorlog.cli.conversation import Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.assessed import Subject, fits
from mentorlog.insight.people import near_words
from mentorlog.insight.scores import sentences
from mentorlog.model.instrument import Instrument, InstrumentItem
from mentorlog.model.kept import ME
from mentorlog.model.value import dataclass

NOT_APPLICABLE = "n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was typed."""

    instrument: str
    rater: str | None = None
    about: str | None = None
    on: str | None = None
    private: bool = False
    tags: tuple[str, ...] = ()

    @property
    def options(self) -> bool:
        """Whether anything was said that only matters with an instrument."""
        return bool(self.rater or self.about or self.on or self.private or self.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who rates whom with what, on which day, and the conversation about it."""

    subject: Subject
    instrument: Instrument
    rater: str
    about: str
    on: date
    private: bool
    tags: tuple[str, ...]
    talk: Talk


def subject(session: Session, word: str) -> Subject:
    """Return whom a word means: a relationship, or me alone."""
    if word.casefold() in whose.MYSELF:
        return Subject(who=ME, handle=ME, relationship=None)
    person = session.person(word)
    handle = session.journal.handle(person.who)
    return Subject(who=person.who, handle=handle, relationship=person.record)


def asked(session: Session, who: str, told: Told) -> Asked:
    """Return everything an assessment begins with. Raises what is wrong with the flags."""
    found = subject(session, who)
    on = session.happened(told.on)
    instrument = named(session, found, told.instrument)
    rater = _rater(found, told.rater, on)
    about = _about(found, instrument, rater, told, on)
    return Asked(
        subject=found,
        instrument=instrument,
        rater=rater,
        about=about,
        on=on,
        private=told.private or _of_another(found, rater, about),
        tags=told.tags,
        talk=_talk(session, found, instrument, (rater, about), told),
    )


def named(session: Session, found: Subject, word: str) -> Instrument:
    """Return the instrument a word means: its name, or the start of one that is clear.

    Raises ref-not-found, ambiguous-name, unreadable, and not-now where it does not fit.
    """
    library = session.library
    names = library.named("instruments")
    said = word.casefold()
    begun = [one for one in names if one.startswith(said)]
    chosen = [said] if said in names else begun
    if len(chosen) > 1:
        raise failure("ambiguous-name", word=word, candidates=", ".join(chosen))
    if not chosen:
        raise failure(
            "ref-not-found",
            kind="instrument",
            ref=word,
            where="",
            near=near_words(said, names),
            hint=f"mentorlog assess {found.handle}   lists those that fit",
        )
    instrument = called(session, chosen[0])
    if instrument is None:
        own = f"practice/instruments/{chosen[0]}.toml"
        first = next(one for one in library.problems if one.path == own)
        raise failure("unreadable", path=first.path, line=first.line, reason=first.reason)
    if not fits(instrument, found.relationship):
        raise _misfit(instrument, chosen[0], found)
    return instrument


def called(session: Session, name: str) -> Instrument | None:
    """Return the instrument of a file's name, by which records know it, whatever its own id."""
    found = session.library.instrument(name)
    return replace(found, id=name) if found else None


def all_of_them(session: Session) -> tuple[Instrument, ...]:
    """Return every instrument, by name."""
    names = session.library.named("instruments")
    return tuple(one for name in names if (one := called(session, name)))


def _misfit(instrument: Instrument, name: str, found: Subject) -> MentorlogError:
    if found.relationship is None:
        why = "It is about somebody you work with, or about what is between you."
        hint = f"mentorlog assess WHO {name}"
    elif instrument.about == "me":
        why = "It is about you alone."
        hint = f"mentorlog assess me {name}"
    else:
        other = found.relationship.other
        why = f"It is about a {instrument.about}, and {found.name} is your {other}."
        hint = f"mentorlog assess {found.handle}   lists those that fit"
    whom = "you alone" if found.relationship is None else found.name
    raise failure("not-now", what=f"{instrument.name} does not fit {whom}.", why=why, hint=hint)


def _rater(found: Subject, word: str | None, on: date) -> str:
    """Return whose answers they are: me, them, or a member's id."""
    if word is None:
        return ME
    relationship = found.relationship
    if relationship is None:
        if word.casefold() in whose.MYSELF:
            return ME
        raise failure(
            "bad-value",
            field="--rater",
            value=f'"{word}"',
            why="Nobody but you rates you alone.",
            hint="leave --rater out",
        )
    rater = promises.said_by(word, relationship, "--rater", on)
    if rater == "both" or (rater == "them" and relationship.group):
        raise failure(
            "bad-value",
            field="--rater",
            value=f'"{word}"',
            why="Answers are one person's.",
            hint="one by one, each with their own answers",
        )
    return rater


def _about(found: Subject, instrument: Instrument, rater: str, told: Told, on: date) -> str:
    """Return who is rated: whom the instrument is about, seen from the rater."""
    relationship = found.relationship
    if relationship is None:
        return ME
    if told.about is not None and not (relationship.group and instrument.about == "other"):
        raise failure(
            "not-now",
            what=f"--about is for members of a group; {instrument.name} says itself who is rated.",
            why="",
            hint="leave --about out",
        )
    rated = instrument.subject(found.role(rater) or "")
    if rated == "relationship":
        return "both"
    if rated == "me":
        return rater
    if not relationship.group:
        return "them" if rater == ME else ME
    if told.about is None:
        example = f"mentorlog assess {found.handle} {instrument.id} --about NAME"
        raise failure("missing-word", missing="--about NAME", example=example)
    about = promises.said_by(told.about, relationship, "--about", on)
    if about in {"both", "them", rater}:
        raise failure(
            "bad-value",
            field="--about",
            value=f'"{told.about}"',
            why="It is one other person who is rated.",
            hint="",
        )
    return about


def _of_another(found: Subject, rater: str, about: str) -> bool:
    """Whether an assessment is private by what it is: I rate another, or a member rates anybody.

    What I say of myself or of the two of us, and what the other of two says, may be shared.
    """
    relationship = found.relationship
    if relationship is None:
        return False  # self/ is private as a whole
    if rater == ME:
        return about not in {ME, "both"}
    return relationship.group


def _talk(
    session: Session, found: Subject, instrument: Instrument, people: tuple[str, str], told: Told
) -> Talk:
    rater, about = people
    wordings = session.library.wordings("assess")
    relationship = found.relationship
    name = relationship.first_name if relationship else ""
    kind = "theirs" if rater != ME else about if about in {ME, "both"} else "other"
    whom = rater if rater != ME else about
    if relationship and whom not in {ME, "both", "them"}:
        name = found.by(whom)
    words = ["mentorlog", "assess", found.handle, instrument.id]
    words += ["--rater", told.rater] if told.rater and rater != ME else []
    words += ["--about", told.about] if told.about else []
    opening = (wordings[f"opening.{kind}"].said("", name=name), scale_words(instrument))
    safe = instrument.id.replace("-", "_")
    why = wordings[f"opening.{kind}"].why.replace("{name}", name)
    return Talk(
        questions=tuple(_questions(instrument, found.role(rater), why)),
        command=command_line(words),
        draft=f"assess.{safe}.{rater}.{about}-{found.who}",
        begun=f"{instrument.name} here",
        opening=opening,
    )


def scale_words(instrument: Instrument) -> str:
    """Return what may be typed: ``1 not yet ... 7 very well   n not applicable``."""
    scale = instrument.scale
    ends = (f"{number} {words}".rstrip() for number, words in
            ((scale.low, scale.least or ""), (scale.high, scale.most or "")))  # fmt: skip
    na = "   n not applicable" if instrument.na else ""
    return f"{' ... '.join(ends)}{na}"


def _questions(instrument: Instrument, role: str | None, why: str) -> Iterable[Question]:
    headings = _headings(instrument)
    read = _reader(instrument)
    section: str | None = None
    for item in sentences(instrument, role):
        shown = _heading(item, section, headings)
        section = item.domain or ""
        yield Question(
            item.id,
            section,
            item.said(role or ""),
            read,
            why=why,
            shown=lambda _, shown=shown: shown,  # type: ignore[misc]
        )


def _headings(instrument: Instrument) -> Mapping[str, str]:
    return {
        one.id: f"{one.name}: {one.about}" if one.about else one.name for one in instrument.domain
    }


def _heading(
    item: InstrumentItem, before: str | None, headings: Mapping[str, str]
) -> tuple[str, ...]:
    """Return what stands above the first sentence of a domain."""
    domain = item.domain or ""
    return (headings[domain],) if domain and domain != before else ()


def _reader(instrument: Instrument) -> Callable[[str], int | str]:
    low, high = instrument.scale.low, instrument.scale.high
    also = ", or n where it does not apply" if instrument.na else ""

    def read(words: str) -> int | str:
        said = words.strip().casefold()
        if said == NOT_APPLICABLE and instrument.na:
            return NOT_APPLICABLE
        if said.lstrip("-").isdecimal() and low <= int(said) <= high:
            return int(said)
        raise ValueError(f"a whole number from {low} to {high}{also}")

    return read
