"""The guide: pages by stage and by need, one page, one rule, and which command is for what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from mentorlog.insight.people import folded
from mentorlog.model.hint_rule import HintRule
from mentorlog.model.office import Offices
from mentorlog.model.page import GuidePage
from mentorlog.model.situation import SituationGroup
from mentorlog.model.source import Source
from mentorlog.model.value import dataclass
from mentorlog.model.words import CANONICAL

ANY_TIME = "any time"
"""The group of pages that belong to no stage and to no need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """A page in a list."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideGroup:
    """Pages that belong together: to a stage, or to a need."""

    name: str
    pages: tuple[GuideLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The pages there are. ``word`` is what was looked for, where several pages have it."""

    word: str
    groups: tuple[GuideGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideText:
    """One page, or what a hint looks at; ``see`` are pages beside it. ``text`` is Markdown.

    ``limits`` are the thresholds of a hint in force for the whole journal, by their names;
    ``silence`` the commands with which it says nothing.
    """

    id: str
    title: str
    about: str
    text: str
    see: tuple[GuideLine, ...]
    sources: tuple[str, ...]
    rule: HintRule | None = None
    limits: Mapping[str, float] = field(default_factory=dict)
    silence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Situations in groups, each with the command that goes with it."""

    groups: tuple[SituationGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpNow:
    """Whom to turn to: my own contacts by their name, then the kinds of offices there are."""

    contacts: Mapping[str, str]
    offices: Offices


def by_stage_and_need(pages: Iterable[GuidePage]) -> Guide:
    """Return all pages: those of a stage under the first they suit, the others by their need.

    Those of no stage and no need come last.
    """
    groups: dict[str, list[GuidePage]] = {stage: [] for stage in CANONICAL}
    for one in pages:
        narrow = one.stages and len(one.stages) < len(CANONICAL)
        name = one.stages[0] if narrow else one.topics[0] if one.topics else ANY_TIME
        groups.setdefault(name, []).append(one)
    if for_all := groups.pop(ANY_TIME, None):
        groups[ANY_TIME] = for_all
    return Guide(
        word="", groups=tuple(_group(name, group) for name, group in groups.items() if group)
    )


def _group(name: str, pages: Sequence[GuidePage]) -> GuideGroup:
    return GuideGroup(name=name, pages=tuple(map(line, pages)))


def line(page: GuidePage) -> GuideLine:
    """Return a page as listed."""
    return GuideLine(id=page.id, title=page.title, about=page.about)


def named(word: str, pages: Sequence[GuidePage]) -> tuple[GuidePage, ...]:
    """Return the pages a word means: by id, by another word, by a start or a word of the title.

    The first way that finds any decides; more than one page may have the same other word.
    """
    said = _spelt(word)
    ways = (
        lambda one: said == one.id,
        lambda one: said in {_spelt(other) for other in one.also} or said == _spelt(one.title),
        lambda one: any(_starts(other, said) for other in (one.id, *one.also)),
        lambda one: any(_starts(other, said) for other in one.title.split()),
        lambda one: said in {_spelt(other) for other in (*one.topics, *one.stages)},
    )
    for way in ways if said else ():
        if found := tuple(one for one in pages if way(one)):
            return found
    return ()


def words(pages: Iterable[GuidePage]) -> list[str]:
    """Return every word by which a page can be found, for one that is misspelt."""
    return [word for one in pages for word in (one.id, *map(_spelt, one.also))]


def _starts(word: str, said: str) -> bool:
    return len(said) >= 3 and _spelt(word).startswith(said)  # noqa: PLR2004 - less says too little


def _spelt(words: str) -> str:
    return "-".join(folded(words).replace("-", " ").split())


def text_of(
    page: GuidePage, pages: Iterable[GuidePage], sources: Mapping[str, Source]
) -> GuideText:
    """Return a page with the pages beside it and what it rests on."""
    known = {one.id: one for one in pages}
    return GuideText(
        id=page.id,
        title=page.title,
        about=page.about,
        text=page.text,
        see=tuple(line(known[name]) for name in page.see if name in known),
        sources=_all_named(page.sources, sources),
    )


def rule_of(
    rule: HintRule,
    pages: Iterable[GuidePage],
    sources: Mapping[str, Source],
    limits: Mapping[str, float] | None = None,
    *,
    mine: bool = False,
) -> GuideText:
    """Return what a hint looks at, with the page that helps, then others that explain the hint.

    ``mine`` is a hint about me, which can only be switched off as a whole.
    """
    beside = [one for one in pages if one.id == rule.page or rule.id in one.rules]
    beside.sort(key=lambda one: one.id != rule.page)
    return GuideText(
        id=rule.id,
        title=rule.name,
        about="",
        text="",
        see=tuple(map(line, beside)),
        sources=_all_named(rule.sources, sources),
        rule=rule,
        limits=limits or {},
        silence=(
            *(() if mine else (f"mentorlog snooze WHO {rule.id}",)),
            f"mentorlog config set attention.{rule.id} off",
        ),
    )


def _all_named(keys: Iterable[str], sources: Mapping[str, Source]) -> tuple[str, ...]:
    return tuple(_named(sources[key]) for key in dict.fromkeys(keys) if key in sources)


def _named(source: Source) -> str:
    by = f"{source.author}: " if source.author else ""
    place = ", ".join(filter(None, (source.publisher, str(source.year) if source.year else "")))
    return f"{by}{source.title}" + (f". {place}" if place else "")
