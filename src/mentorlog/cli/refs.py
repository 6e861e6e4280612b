"""From what a person types to the one record it names: an id, or WHO/RECORD."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mentorlog.cli import mine, whose
from mentorlog.cli.session import Session
from mentorlog.cli.stems import broken, chosen_of, standing
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight import concern
from mentorlog.insight.feedback import follow_ups, words
from mentorlog.insight.people import near_words
from mentorlog.journal.names import read_id
from mentorlog.journal.shelves import BY_KIND, BY_RECORD, Shelf
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Opportunity

Any_ = Kept[Any]
READABLE = ("action", "topic", "note")
"""Kinds whose records stand as rows, each listed by the command of its name."""
FILES = (
    "meeting", "goal", "agreement", "review", "feedback", "concern", "closing", "assessment",
)  # fmt: skip
"""The kinds of records that are files of their own, in the order they are looked for."""
FEEDBACK = ("feedback",)
CONCERN = ("concern",)
_LISTS: dict[tuple[str, ...], str] = {
    FEEDBACK: "feedback",
    CONCERN: "concern",
    ("goal",): "goal",
}
"""The command that lists what was looked for, where it was of one kind."""
SHORTEST = 2
"""A prefix of an id shorter than this is not an id."""


NAMED = 5
"""So many are named of those that are not open any more: there may be hundreds."""

ROWS = ("action", "topic", "note", "opportunity")
"""The kinds of records that are known by an id alone."""


def find(session: Session, ref: str) -> Any_:
    """Return the record a reference names. Raises ref-not-found or ambiguous-name."""
    if "/" in ref:
        person, _, record = ref.partition("/")
        return _of_person(session, whose.who(session, person), record)
    return _by_id(_rows(session, ROWS), ref, "record")


def anything(session: Session, ref: str) -> Any_:
    """Return the person a word means, else the record it names. Raises who-not-found for neither.

    Raises ambiguous-name where the word begins a name and is the whole id of a record.
    """
    if "/" in ref:
        return find(session, ref)
    rows = _rows(session, ROWS)
    exact = next((one for one in rows if one.key == read_id(ref)), None)
    try:
        person = session.person(ref)
    except MentorlogError as nobody:
        if exact:
            return exact
        try:
            return _by_id(rows, read_id(ref), "record")
        except MentorlogError as missing:
            if missing.id != "ref-not-found":
                raise
            nobody.why = f"No record has this id either. {nobody.why}".strip()
            raise nobody from None
    if exact and person.who != ref.casefold():
        named = f"{person.who} ({person.record.name}), {exact.key} ({_words(exact)})"
        raise failure("ambiguous-name", word=ref, candidates=named)
    return person


def twin(session: Session, kept: Any_) -> Any_ | None:
    """Return the row with the same id elsewhere, which a move that was stopped has left."""
    rows = _rows(session, (kind_of(kept),))
    return next((one for one in rows if one.key == kept.key and one.who != kept.who), None)


def find_action(session: Session, ref: str, state: str = "open") -> Any_:
    """Return the action an id names, or the only one of a state with somebody: open, or not."""
    return _row_or_only(session, "action", ref, state)


def find_topic(session: Session, ref: str, state: str = "open") -> Any_:
    """Return the topic an id names, or the only one of a state with somebody: open, or not."""
    return _row_or_only(session, "topic", ref, state)


def find_note(session: Session, ref: str, kinds: Sequence[str]) -> Any_:
    """Return the note an id names, or the one of these kinds with somebody whose loop is open."""
    return _row_or_only(session, "note", ref, among=lambda one: one.record.as_ in kinds)


def find_goal(session: Session, ref: str) -> Any_:
    """Return the goal a name means: its file's name, the start of it or of a title word, or WHO."""
    person, slash, rest = ref.partition("/")
    if slash:
        return _of_person(session, whose.who(session, person), rest, ("goal",))
    goals = [kept for slug in _everyone(session) for kept in session.journal.goals(slug)]
    said = ref.casefold()
    for meant in (
        lambda one: one.key == said,
        lambda one: one.key.startswith(said),
        lambda one: any(word.casefold().startswith(said) for word in one.record.title.split()),
    ):
        found = [one for one in goals if meant(one)]
        chosen = [one for one in found if one.record.open] or found
        if chosen:
            return _single(chosen, ref, "goal")
    try:
        slug = whose.who(session, ref)
    except MentorlogError:
        near = near_words(said, [one.key for one in goals])
        raise _missing("goal", ref, near, "mentorlog goal") from None
    going = [one for one in goals if slug in {one.who, *one.record.with_} and one.record.open]
    return _only(going, "goal", slug)


def find_feedback(session: Session, ref: str) -> Any_:
    """Return the feedback a reference names: WHO/RECORD, or WHO with one to come back to."""
    person, slash, record = ref.partition("/")
    slug = whose.who(session, person)
    if slash:
        return _of_person(session, slug, record, FEEDBACK)
    open_ = follow_ups(session.journal.feedback(slug))
    if open_:
        return _only(open_, "feedback", slug)
    raise _missing("feedback to come back to with", slug, "", f"mentorlog feedback {slug}")


def find_concern(session: Session, ref: str, *, settled: bool = False) -> Any_:
    """Return the concern a reference names: WHO/RECORD, or WHO with the one that is open.

    ``settled`` takes the one that is settled for WHO alone.
    """
    person, slash, record = ref.partition("/")
    slug = whose.who(session, person)
    if slash:
        return _of_person(session, slug, record, CONCERN)
    found = [one for one in session.journal.concerns(slug) if one.record.open is not settled]
    if found:
        return _only(found, "concern", slug)
    state = "settled" if settled else "open"
    raise _missing(f"{state} concern with", slug, "", f"mentorlog concern {slug}")


def find_opportunity(session: Session, ref: str) -> Any_:
    """Return the opportunity an id means, or the start of its name or of a word of it."""
    rows = mine.opportunities(session)
    try:
        return _by_id(rows, ref, "opportunity")
    except MentorlogError as missing:
        if missing.id != "ref-not-found":
            raise
        said = ref.casefold()
        found = [one for one in rows if _begins(one.record.name, said)]
        chosen = [one for one in found if one.record.open] or found
        if not chosen:
            known = [
                word for one in rows for word in (one.key, *one.record.name.casefold().split())
            ]
            near = near_words(said, known)
            raise _missing("opportunity", ref, near, "mentorlog opportunity --all") from None
        return _single(chosen, ref, "opportunity")


def _begins(name: str, said: str) -> bool:
    words = (name, *name.split())
    return any(word.casefold().startswith(said) for word in words)


def _row_or_only(
    session: Session,
    kind: str,
    ref: str,
    state: str = "open",
    among: Callable[[Any_], bool] = lambda _: True,
) -> Any_:
    rows = _rows(session, (kind,))
    try:
        return _by_id(rows, ref, kind)
    except MentorlogError as missing:
        if missing.id != "ref-not-found":
            raise
        try:
            slug = whose.who(session, ref)
        except MentorlogError:
            raise missing from None
    going = state == "open"
    theirs = (one for one in rows if one.who == slug and among(one))
    found = [one for one in theirs if one.record.open is going]
    return _only(found if going else found[-NAMED:], kind, slug, state)


def _only(found: list[Any_], kind: str, slug: str, state: str = "open") -> Any_:
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(f"{one.key} ({_words(one)})" for one in found)
        raise failure("ambiguous-name", word=slug, candidates=named)
    of = "of" if slug == ME else "with"
    raise _missing(f"{state} {kind} {of}", slug, "", f"mentorlog {kind} {slug}")


def _everyone(session: Session) -> list[str]:
    return [*session.journal.slugs(), ME]


def _rows(session: Session, kinds: Iterable[str]) -> list[Any_]:
    journal = session.journal
    readers: dict[str, Callable[[str], Sequence[Any_]]] = {
        "action": journal.actions,
        "topic": journal.topics,
        "note": journal.notes,
        "opportunity": lambda slug: mine.opportunities(session) if slug == ME else [],
    }
    return [kept for slug in _everyone(session) for kind in kinds for kept in readers[kind](slug)]


def _by_id(rows: list[Any_], ref: str, kind: str) -> Any_:
    said = read_id(ref)
    exact = [one for one in rows if one.key == said]
    if exact:
        return exact[0]
    begun = [one for one in rows if one.key.startswith(said)] if len(said) >= SHORTEST else []
    going = [one for one in begun if getattr(one.record, "open", True)]
    if going or begun:
        return _single(going or begun, ref, kind)
    near = near_words(said, [one.key for one in rows])
    hint = f"mentorlog {kind}" if kind in READABLE else "mentorlog list"
    raise _missing(kind, ref, near, hint)


def _of_person(session: Session, slug: str, name: str, kinds: tuple[str, ...] = FILES) -> Any_:
    stems = standing(session, slug, kinds)
    chosen = chosen_of(session, slug, stems, name)
    if len(chosen) == 1:
        kind, key, private = chosen[0]
        found = session.journal.reader.safely(BY_KIND[kind], slug, key, private=private)
        if found is not None:
            kept: Any_ = found
            return kept
        raise broken(session)
    if chosen:
        named = ", ".join(f"{slug}/{key}" for _, key, _ in chosen)
        raise failure("ambiguous-name", word=f"{slug}/{name}", candidates=named)
    rows = _rows(session, ROWS) if kinds == FILES else []
    row = [one for one in rows if one.who == slug]
    if any(one.key == read_id(name) for one in row):
        return _by_id(row, name, "record")
    near = near_words(name, [key for _, key, _ in stems])
    raise _missing(
        "record",
        f"{slug}/{name}",
        near,
        "mentorlog goal me" if slug == ME else f"mentorlog {_LISTS.get(kinds, 'show')} {slug}",
    )


def _single(found: list[Any_], ref: str, kind: str) -> Any_:
    if len(found) == 1:
        return found[0]
    named = ", ".join(f"{one.ref if kind == 'goal' else one.key} ({_words(one)})" for one in found)
    raise failure("ambiguous-name", word=ref, candidates=named)


def _words(kept: Any_) -> str:
    if isinstance(kept.record, Feedback):
        return words(kept)[:40]
    if isinstance(kept.record, Concern):
        return concern.words(kept)[:40]
    named = (getattr(kept.record, key, None) for key in ("title", "name", "text"))
    return str(next(filter(None, named), ""))[:40]


def _missing(kind: str, ref: str, near: str, hint: str) -> MentorlogError:
    return failure("ref-not-found", kind=kind, ref=ref, where="", near=near, hint=hint)


def kind_of(kept: Any_) -> str:
    """Return the name of a record's kind."""
    return "opportunity" if isinstance(kept.record, Opportunity) else shelf_of(kept).kind


def shelf_of(kept: Any_) -> Shelf:
    """Return the shelf on which a record stands; an opportunity is a part of ``self.toml``."""
    return BY_KIND["self"] if isinstance(kept.record, Opportunity) else BY_RECORD[type(kept.record)]


def rows(session: Session, kind: str, who: str, *, private: bool) -> list[Any_]:
    """Return all rows of a file. Raises unreadable where one of them cannot be read."""
    reader, shelf = session.journal.reader, BY_KIND[kind]
    found: list[Any_] = reader.rows(shelf, who, private=private)
    place = reader.layout.shown(reader.layout.path(shelf, who, "", private=private))
    for problem in reader.problems:
        if problem.path == place:
            raise failure("unreadable", path=place, line=problem.line, reason=problem.reason)
    return found
