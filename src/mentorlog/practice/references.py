"""What practice files of the person's own name, and nobody knows: each with its place."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from mentorlog.formats.statements import line_of
from mentorlog.insight.path import FACTS
from mentorlog.insight.people import near_words
from mentorlog.model.hint_rule import HintRules
from mentorlog.model.kept import Problem
from mentorlog.model.path import Lifecycle
from mentorlog.model.question import Questions
from mentorlog.model.situation import Situations
from mentorlog.model.wording import PLACES, HintWording
from mentorlog.practice.files import DATA, PracticeFiles
from mentorlog.practice.worded import worded

if TYPE_CHECKING:
    from mentorlog.practice.library import Library

R = TypeVar("R")
Place = tuple[str | int, ...]

NAMED = ("lifecycles", "roadmaps", "instruments", "agreements", "concerns", "kits")
"""Folders whose files say in ``id`` what they are called."""


def survey(library: "Library", commands: Collection[str] | None) -> None:
    """Note every reference of an own file that leads nowhere. ``commands`` are those there are."""
    for kind in NAMED:
        for name in library.named(kind):
            _id(library, f"{kind}/{name}", name)
    for name in library.names():
        _lifecycle(library, name, commands)
    _questions(library)
    for name in library.files.named("guidance", "md"):
        _page(library, name)
    _situations(library, commands)
    for name in library.named("conversations"):
        _wordings(library, name)
    _rules(library)
    _hints(library)


def _id(library: "Library", place: str, name: str) -> None:
    """Note a file that calls itself by another word than its name: nothing would find it."""
    own = library.files.own(f"{place}.toml")
    text = library.files.text(own, f"practice/{place}.toml") if own else None
    said = library.files.parsed(text, f"practice/{place}.toml") if text is not None else None
    word = said.get("id") if said else None
    if text is not None and isinstance(word, str) and word != name:
        reason = f'id is "{word}", and the file is called {name}'
        _note(library, f"practice/{place}.toml", text, [(("id",), reason)])


def _lifecycle(library: "Library", name: str, commands: Collection[str] | None) -> None:
    found = _own(library, Lifecycle, f"lifecycles/{name}.toml")
    if found is None:
        return
    path, text = found
    wrong: list[tuple[Place, str]] = []
    seen: dict[str, str] = {}
    for at, stage in enumerate(path.stage):
        for place, item in enumerate(stage.item):
            where: Place = ("stage", at, "item", place)
            if item.fact and item.fact not in FACTS:
                near = near_words(item.fact, FACTS)
                reason = f'fact names "{item.fact}", and no fact is called so. {near}'.strip()
                wrong.append(((*where, "fact"), reason))
            wrong += _command(item.command, (*where, "command"), commands)
            if item.id in seen:
                reason = f'id "{item.id}" stands in {seen[item.id]} too; a tick would be for both'
                wrong.append(((*where, "id"), reason))
            seen[item.id] = stage.id
    _note(library, f"practice/lifecycles/{name}.toml", text, wrong)


def _command(
    command: str | None, at: Place, commands: Collection[str] | None
) -> list[tuple[Place, str]]:
    words = (command or "mentorlog").split()
    if commands is None:
        return []
    if words[0] == "mentorlog" and (len(words) == 1 or words[1] in commands):
        return []
    near = near_words(words[1], commands) if len(words) > 1 else ""
    return [(at, f'command names "{command}", and there is no such command. {near}'.strip())]


def _questions(library: "Library") -> None:
    """Note a question that two own files have, and a kind of support nobody knows."""
    supports = [one.id for one in library.supports().support]
    first: dict[str, str] = {}
    for name in library.named("questions"):
        shown = f"practice/questions/{name}.toml"
        found = _own(library, Questions, f"questions/{name}.toml")
        wrong: list[tuple[Place, str]] = []
        for at, one in enumerate(found[0].question if found else ()):
            if one.id in first:
                reason = f'id "{one.id}" stands in {first[one.id]} too; the last one serves'
                wrong.append((("question", at, "id"), reason))
            first[one.id] = shown
            for kind in one.supports:
                if kind not in supports:
                    near = near_words(kind, supports)
                    reason = f'supports names "{kind}", and no kind is called so. {near}'.strip()
                    wrong.append((("question", at, "supports"), reason))
        if found:
            _note(library, shown, found[1], wrong)


def _page(library: "Library", name: str) -> None:
    own = library.files.own(f"guidance/{name}.md")
    page = library.page(name) if own else None
    text = library.files.text(own, f"practice/guidance/{name}.md") if own else None
    if page is None or text is None:
        return
    pages = library.files.named("guidance", "md")
    rules = [one.id for one in library.rules()]
    wrong: list[tuple[Place, str]] = []
    if page.id != name:
        wrong.append((("id",), f'id is "{page.id}", and the file is called {name}'))
    for at, other in enumerate(page.see):
        if other == page.id:
            wrong.append((("see", at), f'see names "{other}", which is the page itself'))
        elif other not in pages:
            near = near_words(other, pages)
            reason = f'see names "{other}", and no page is called so. {near}'.strip()
            wrong.append((("see", at), reason))
    for at, rule in enumerate(page.rules):
        if rule not in rules:
            reason = f'rules names "{rule}", and no hint is called so. {near_words(rule, rules)}'
            wrong.append((("rules", at), reason.strip()))
    shown = f"practice/guidance/{name}.md"
    head = text.split("\n+++", 1)[0].removeprefix("\ufeff").removeprefix("+++")
    _note(library, shown, head, wrong)


def _situations(library: "Library", commands: Collection[str] | None) -> None:
    found = _own(library, Situations, "which.toml")
    if found is None:
        return
    wrong: list[tuple[Place, str]] = []
    for at, group in enumerate(found[0].group):
        for place, one in enumerate(group.situation):
            where: Place = ("group", at, "situation", place, "command")
            wrong += _command(one.command, where, commands)
    _note(library, "practice/which.toml", found[1], wrong)


def _wordings(library: "Library", name: str) -> None:
    """Note a wording of the person's own that belongs to nothing anybody says."""
    own = library.files.own(f"conversations/{name}.toml")
    shown = f"practice/conversations/{name}.toml"
    text = library.files.text(own, shown) if own else None
    said = library.files.parsed(text, shown) if text is not None else None
    if text is None or said is None:
        return
    ours = [path.stem for path in (DATA / "conversations").glob("*.toml")]
    if name not in ours:
        reason = f"no conversation is called so. {near_words(name, ours)}"
        _note(library, shown, text, [((), reason.strip())])
        return
    known = type(library)().wordings(name)
    wrong: list[tuple[Place, str]] = []
    for at in _tables(said):
        key = ".".join(at)
        if key not in known:
            near = near_words(key, known)
            wrong.append((at, f'nothing is asked or said as "{key}". {near}'.strip()))
        elif "text" not in _at(said, at):
            wrong.append((at, "text is missing"))
    _note(library, shown, text, wrong)


def _tables(said: Mapping[str, object], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the places of tables that hold something else than tables."""
    if above and not all(isinstance(one, Mapping) for one in said.values()):
        yield above
        return
    for key, value in said.items():
        if isinstance(value, Mapping):
            yield from _tables(value, (*above, key))
        else:
            yield (key,)


def _at(said: Mapping[str, object], place: tuple[str, ...]) -> Mapping[str, object]:
    for key in place:
        inner = said.get(key)
        said = inner if isinstance(inner, Mapping) else {}
    return said


def _rules(library: "Library") -> None:
    """Note a hint that is said to be helped by a page that is not there."""
    pages = library.files.named("guidance", "md")
    found = _own(library, HintRules, "rules.toml")
    wrong: list[tuple[Place, str]] = []
    for at, rule in enumerate(found[0].rule if found else ()):
        if rule.page and rule.page not in pages:
            near = near_words(rule.page, pages)
            reason = f'page names "{rule.page}", and no page is called so. {near}'.strip()
            wrong.append((("rule", at, "page"), reason))
    if found:
        _note(library, "practice/rules.toml", found[1], wrong)


def _hints(library: "Library") -> None:
    """Note a wording of a hint, or of one case of it, that nothing asks for."""
    own = library.files.own("hints.toml")
    text = library.files.text(own, "practice/hints.toml") if own else None
    if text is None:
        return
    ours = worded(PracticeFiles(None), HintWording, "hints")
    wrong: list[tuple[Place, str]] = []
    for key, wording in library.hint_wordings().items():
        at = tuple(key.split("."))
        if key not in ours:
            reason = f'no hint has the wording "{key}". {near_words(key, ours)}'.strip()
            wrong.append((at, reason))
        for field, place in wording.unknown():
            near = near_words(place, PLACES)
            reason = f'{field} names "{{{place}}}", and nothing is filled in there. {near}'.strip()
            wrong.append(((*at, field), reason))
    _note(library, "practice/hints.toml", text, wrong)


def _own(library: "Library", cls: type[R], place: str) -> tuple[R, str] | None:
    """Return a file of the person's own and its text; None where there is none, or it is broken."""
    own = library.files.own(place)
    record = library.files.read(cls, own, f"practice/{place}") if own else None
    text = library.files.text(own, f"practice/{place}") if own else None
    return (record, text) if record is not None and text is not None else None


def _note(library: "Library", shown: str, text: str, wrong: Iterable[tuple[Place, str]]) -> None:
    for at, reason in wrong:
        line = line_of(text, at)
        library.files.note(Problem(path=shown, line=line, reason=reason.removesuffix(".")))
