"""What a record names that is not there, or that nothing shared may name."""

from collections.abc import Iterator
from glob import escape, glob

from mentorlog.formats.toml_text import KeyPath
from mentorlog.insight.people import near_words
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case, Standing
from mentorlog.journal.health.words import Word, words
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.kept import ME
from mentorlog.model.words import PEOPLE

CALLED = {"meeting": "meeting", "topic": "topic", "goal": "goal", "action": "action"}
EDITABLE = frozenset({"action", "topic", "note", "goal", "meeting"})
NEEDED = frozenset({"owner"})
"""Keys that cannot be taken away, only set."""

BY_HAND = "correct that line in any editor"


def links(everything: Everything) -> Iterator[Case]:
    """Yield a finding for each word that names nothing, nobody, or something private."""
    for one in everything.standing:
        for word in words(one.kept.record):
            if word.names == "slug":
                found = _slug(everything, one, word)
            elif word.names == "person":
                found = _person(everything, one, word)
            else:
                found = _record(everything, one, word)
            if found:
                yield found


def _slug(everything: Everything, one: Standing, word: Word) -> Case | None:
    if word.said in everything.slugs or word.said == ME:
        return None
    near = near_words(word.said, everything.slugs)
    what = f'{word.key} names "{word.said}", and nobody here is called so'
    return one.case("nobody", _with(what, near), word.path, BY_HAND)


def _person(everything: Everything, one: Standing, word: Word) -> Case | None:
    who = one.kept.who
    group = everything.people.get(who)
    if who != ME and group is None:  # their own file cannot be read: nobody knows who is a member
        return None
    of = everything.people.values() if who == ME or group is None else (group,)
    members = {member.id: member.name for person in of for member in person.member}
    if word.said in PEOPLE or word.said in members:
        return None
    name = f" of {group.name}" if group else ""
    what = f'{word.key} names "{word.said}", who is no member{name}'
    if group and not group.group:
        what = f'{word.key} is me, them or both, not "{word.said}"'
    near = near_words(word.said, (*PEOPLE, *members))
    return one.case("nobody", _with(what, near), word.path, _take_away(one, word))


def _record(everything: Everything, one: Standing, word: Word) -> Case | None:
    places = _places(everything, one, word)
    if places is None:
        return None
    if not places:
        what = f'{word.key} names "{word.said}", and there is no such {CALLED[word.names]}'
        near = near_words(word.said, _known(everything, one, word))
        gone = "; it is in the trash" if _in_trash(everything, one, word) else ""
        return one.case("nowhere", _with(f"{what}{gone}", near), word.path, _take_away(one, word))
    if one.kept.private or one.kept.who == ME or False in places:
        return None
    what = f'{word.key} names "{word.said}", which is private; this record is shared'
    return one.case("names-private", what, word.path, _take_away(one, word))


def _places(everything: Everything, one: Standing, word: Word) -> set[bool] | None:
    """Return whether what is named stands in private or in shared places; None: nobody can tell."""
    found: set[bool] = set()
    who, _, stem = word.said.rpartition("/")
    for home in (who,) if who else _homes(one, word):
        for private in (False, True) if home != ME else (False,):
            names = everything.names(word.names, home, private=private)
            if names is None:
                return None
            if stem in names:
                found.add(private if home != ME else not _joined(everything, one, stem))
    return found


def _homes(one: Standing, word: Word) -> tuple[str, ...]:
    """Return where a name without a home before it is looked for: a goal may be mine."""
    here = one.kept.who
    return (here, ME) if word.names == "goal" and here != ME else (here,)


def _joined(everything: Everything, one: Standing, goal: str) -> bool:
    """Whether somebody works with me on a goal of mine, so that what is shared may name it."""
    return any(
        kept.key == goal and one.kept.who in kept.record.with_
        for kept in (standing.kept for standing in everything.of("goal"))
        if kept.who == ME
    )


def _known(everything: Everything, one: Standing, word: Word) -> set[str]:
    known: set[str] = set()
    for home in _homes(one, word):
        for private in (False, True) if home != ME else (False,):
            known |= everything.names(word.names, home, private=private) or frozenset()
    return known


def _in_trash(everything: Everything, one: Standing, word: Word) -> bool:
    """Whether what is named was removed: it keeps its path in the trash."""
    shelf = BY_KIND[word.names]
    who, _, stem = word.said.rpartition("/")
    for home in (who,) if who else _homes(one, word):
        for private in (False, True):
            path = everything.layout.path(shelf, home, stem, private=private)
            if shelf.form == "rows":
                path = path.with_name(f"{path.stem}-{stem}{path.suffix}")
            place = escape(str(path.relative_to(everything.layout.root)))
            trash = everything.layout.machinery / "trash"
            if glob(f"*/{place}", root_dir=trash):  # noqa: PTH207 - Path.glob raises where it may not look
                return True
    return False


def _take_away(one: Standing, word: Word) -> str:
    """Return the line that takes a key away, where it is one of the record's own."""
    top: KeyPath = word.path
    if len(top) > 1 or one.shelf.kind not in EDITABLE:
        return BY_HAND
    if word.key in NEEDED:
        return f"mentorlog edit {one.ref} --set {word.key}=me   or whoever it is"
    return f"mentorlog edit {one.ref} --unset {word.key}"


def _with(what: str, near: str) -> str:
    return f"{what}. {near}" if near else what
