"""A concern is written down; help and a way through it are shown beside it."""

from datetime import date

from mentorlog.cli import promises, prompts
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.called import owner_name
from mentorlog.insight.concern import Help, Next, OneConcern, Way, way
from mentorlog.journal import agreed
from mentorlog.model.concern import Concern
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import CONCERN_TYPES, PEOPLE, ConcernType


@dataclass(slots=True)
class Told:
    """What was typed."""

    text: str
    type: str | None = None
    look_again: str | None = None
    member: str | None = None
    on: str | None = None
    tags: tuple[str, ...] = ()


def somebody(session: Session, who: str) -> Kept[Relationship]:
    """Return whom a word means. A concern is never with oneself."""
    if who.casefold() in {ME, "self"}:
        raise failure(
            "bad-value",
            field="WHO",
            value=f'"{who}"',
            why="A concern is between you and somebody else.",
            hint="mentorlog note me TEXT --private   keeps what is yours alone",
        )
    return session.person(who)


def opened(session: Session, who: str, told: Told) -> OneConcern:
    """Write a concern down, and return it with help and a way through it."""
    session.typed = told.text
    person = somebody(session, who)
    on = session.happened(told.on)
    member = _member(told.member, person.record, on) if told.member else None
    one_of("--type", told.type, CONCERN_TYPES)
    again = _later(session, told.look_again, on) if told.look_again else None
    type_: ConcernType = told.type or _asked(session)  # type: ignore[assignment]  # just held
    record = Concern(on=on, type=type_, look_again=again, member=member, tags=told.tags)
    with session.change(f"concern {person.who}") as change:
        fresh = session.fresh(person.who)
        key = change.new_stem("concern", person.who, on, None)
        text = told.text.rstrip("\n")
        kept = Kept(who=person.who, key=key, record=record, private=True, text=f"{text}\n")
        change.save(kept)
    return seen(session, fresh.record, kept, opened=True)


def seen(
    session: Session, relationship: Relationship, kept: Kept[Concern], *, opened: bool = False
) -> OneConcern:
    """Return a concern with help first and a way through it: how to begin, or all of it."""
    concern, journal = kept.record, session.journal
    kind = session.library.concern(concern.type)
    wordings = session.library.wordings("concern")
    keep = (wordings["safety.record"].text, wordings["safety.whom"].text)
    said = _agreed(session, relationship, kept.who)
    found = way(concern, kind, relationship.my_role, said, keep, whole=not opened)
    also_unsafe = not concern.unsafe and journal.unsafe(kept.who)
    if also_unsafe or not concern.open:
        found = Way(apart=found.apart or also_unsafe)
    ref = f"{journal.handle(kept.who)}/{kept.key}"
    return OneConcern(
        kept=kept,
        name=relationship.name,
        member=owner_name(concern.member, relationship) if concern.member else "",
        ref=ref,
        kind=kind.name if kind else concern.type.replace("-", " ").capitalize(),
        about=kind.about if kind else "",
        help=_help(session, apart=found.apart),
        way=found,
        next=_next(session, concern, ref, apart=found.apart),
        today=session.today,
        opened=opened,
        tried=opened and session.flags.dry_run,
    )


def _agreed(session: Session, relationship: Relationship, who: str) -> tuple[str, ...]:
    """Return what was agreed for such a case."""
    lines = agreed.on_disagreement(session.journal.layout, who)
    if not relationship.third_party:
        return lines
    wording = session.library.wordings("concern")["agreed.third_party"]
    return (*lines, wording.said("", name=relationship.third_party))


def _help(session: Session, *, apart: bool) -> Help:
    """Return where help is: the contacts that were noted, else who there usually is."""
    contacts = {key: said for key, said in session.journal.settings.help.items() if said.strip()}
    wordings = session.library.wordings("concern")
    key = f"{'safety' if apart else 'help'}.{'contacts' if contacts else 'offices'}"
    named = ", ".join(f"{key} {said}" for key, said in contacts.items())
    return Help(said=wordings[key].said("", contacts=named), contacts=contacts)


def _next(session: Session, concern: Concern, ref: str, *, apart: bool) -> tuple[Next, ...]:
    """Return what can be done next: of a concern for safety only the record goes on."""
    if not concern.open:
        return ()
    wordings = session.library.wordings("concern")
    step = f'mentorlog concern step {ref} "..."'
    if apart:
        return (Next(text=wordings["after.record"].text, command=step),)
    rows = [Next(text=wordings["after.step"].text, command=step)]
    if concern.look_again is None:
        again = f"mentorlog edit {ref} --set look_again=3w"
        rows.append(Next(text=wordings["after.look_again"].text, command=again))
    return tuple(rows)


def _asked(session: Session) -> str:
    """Return the type somebody chooses; ``other`` where nobody does, or nobody can be asked."""
    if not session.interactive:
        return "other"
    kinds = session.library.concerns()
    names: dict[str, str] = {one.id: one.name for one in kinds}
    choices = tuple(f"{one:<16}{names.get(one, '')}".rstrip() for one in CONCERN_TYPES)

    def explain() -> None:
        for one in kinds:
            session.tell(f"     {one.id}: {one.about}")

    session.tell(session.library.wordings("concern")["ask.type"].text)
    return prompts.choose(session.context, ">", choices, explain).partition(" ")[0] or "other"


def _member(word: str, relationship: Relationship, on: date) -> str:
    found = promises.member(word, relationship, "--with", on)
    if found in PEOPLE:
        names = ", ".join(one.name for one in relationship.member) or "no members"
        raise failure(
            "bad-value",
            field="--with",
            value=f'"{word}"',
            why=f"{relationship.name} has {names}.",
            hint="",
        )
    return found


def _later(session: Session, words: str, on: date) -> date:
    day = session.day(words, "future")
    if day < on:
        raise failure(
            "bad-value",
            field="--look-again",
            value=f'"{words}"',
            why="That day is before the concern.",
            hint="e.g. --look-again 3w",
        )
    return day
