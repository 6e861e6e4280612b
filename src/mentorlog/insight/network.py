"""Who gives me which support, what nobody covers, with whom I am losing touch.

It is about what I need, never a score of a person.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from mentorlog.insight.given import SIDES, Kind, called, given, kinds_of
from mentorlog.insight.own import AskedLine, supports_me
from mentorlog.insight.rhythm import drift, last_touch, plan_command
from mentorlog.insight.same_person import merged, prospects
from mentorlog.model.own import Myself, Need
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Supports
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One relationship of a person: what they are to me, and its stage on that day."""

    who: str
    handle: str
    other: str
    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person, or a group, with every relationship there is. ``short`` names them in a table."""

    name: str
    short: str
    ties: tuple[Tie, ...]
    prospect: bool
    supports_me: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A need that nobody covers: who perhaps may, of whom it was asked."""

    support: str
    name: str
    why: str | None
    perhaps: tuple[str, ...]
    asked: tuple[AskedLine, ...]
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Somebody with whom I am losing touch, and the days since we were in touch."""

    name: str
    days: int | None
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported:
    """Somebody whom I support, and with what."""

    name: str
    handle: str
    stage: str
    gives: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The network on a day. ``past`` says that it is an earlier one than today.

    ``unsaid`` are people who support me without it being written down with what, ``unused`` the
    kinds that I neither have nor say I need. ``hidden`` says that needs are kept off the screen.
    """

    on: date
    past: bool
    uncovered: tuple[Gap, ...]
    kinds: tuple[Kind, ...]
    people: tuple[Node, ...]
    unsaid: tuple[Tie, ...]
    unused: tuple[str, ...]
    quiet: tuple[Quiet, ...]
    supported: tuple[Supported, ...]
    hidden: bool


def network(
    pictures: Sequence[Picture],
    stage: Callable[[Relationship], str],
    myself: Myself,
    supports: Supports,
    on: date,
    *,
    today: date,
    hidden: bool = False,
) -> Network:
    """Return the view of these relationships as they were on a day; ended ones are left out."""
    there = [one for one in pictures if not one.relationship.ended]
    people = merged(there)
    givers = [node for node in people if any(supports_me(one.relationship) for one in node)]
    needs = [] if hidden else _open(myself, on)
    shorts = _shorts(people)
    names = {one.who: one.relationship.name for one in there}
    kinds = [
        Kind(
            id=id_,
            name=called(id_, supports),
            needed=id_ in {one.support for one in needs},
            gives=tuple(given(id_, givers, shorts, supports_me)),
        )
        for id_ in kinds_of(givers, needs, supports)
    ]
    covered = {one.id for one in kinds if any(not by.perhaps for by in one.gives)}
    gaps = [one for one in needs if one.support not in covered]
    unsaid = [node for node in givers if not any(_means(node, kinds))]
    return Network(
        on=on,
        past=on < today,
        uncovered=tuple(_gap(one, kinds, there, supports, names) for one in gaps),
        kinds=tuple(one for one in kinds if one.gives or one.needed),
        people=tuple(_node(one, stage, shorts) for one in people),
        unsaid=tuple(_tie(node[0], stage) for node in unsaid if not prospects(node)),
        unused=tuple(
            one.name for one in supports.support if one.id not in {kind.id for kind in kinds}
        ),
        quiet=tuple(_quiet(people, on)) if on == today else (),
        supported=tuple(_supported(there, stage, supports)),
        hidden=hidden,
    )


def _shorts(people: Sequence[Sequence[Picture]]) -> dict[str, str]:
    """Return the first name of each; the whole one where another is called so too, or the slug."""
    firsts = [node[0].relationship.first_name for node in people]
    names = [node[0].relationship.name for node in people]
    return {
        node[0].who: first
        if firsts.count(first) == 1
        else name
        if names.count(name) == 1
        else node[0].who
        for node, first, name in zip(people, firsts, names, strict=True)
    }


def _open(myself: Myself, on: date) -> list[Need]:
    """Return the needs that were open on a day, with what had been asked by then."""

    def after(day: date | None) -> bool:
        return day is None or day > on

    return [
        replace(one, asked=tuple(asked for asked in one.asked if asked.on <= on))
        for one in myself.need
        if (one.since is None or one.since <= on) and after(one.until) and after(one.dropped)
    ]


def _means(node: Sequence[Picture], kinds: Iterable[Kind]) -> Iterable[str]:
    return (one.id for one in kinds if any(by.who == node[0].who for by in one.gives))


def _gap(
    need: Need,
    kinds: Iterable[Kind],
    there: Iterable[Picture],
    supports: Supports,
    names: dict[str, str],
) -> Gap:
    might = [by for kind in kinds if kind.id == need.support for by in kind.gives]
    handles = {one.who: one.handle for one in there}
    whom = handles[might[0].who] if might else "WHO"
    return Gap(
        support=need.support,
        name=supports.name(need.support),
        why=need.why,
        perhaps=tuple(one.name for one in might),
        asked=tuple(
            AskedLine(name=names.get(one.who, one.who), on=one.on, answer=one.answer)
            for one in need.asked
        ),
        command=f"mentorlog need asked {need.support} {whom}",
    )


def _node(
    node: Sequence[Picture], stage: Callable[[Relationship], str], shorts: dict[str, str]
) -> Node:
    return Node(
        name=node[0].relationship.name,
        short=shorts[node[0].who],
        ties=tuple(_tie(one, stage) for one in node),
        prospect=prospects(node),
        supports_me=any(supports_me(one.relationship) for one in node),
    )


def _tie(one: Picture, stage: Callable[[Relationship], str]) -> Tie:
    return Tie(
        who=one.who,
        handle=one.handle,
        other=one.relationship.other,
        stage=stage(one.relationship),
    )


def _quiet(people: Iterable[Sequence[Picture]], on: date) -> Iterable[Quiet]:
    """Yield those with whom I am losing touch, in every relationship there is with them.

    That is where the rhythm has long passed, and nothing is planned.
    """
    for node in people:
        expected = [one for one in node if _expected(one, on)]
        if expected and all(_drifts(one, on) for one in expected):
            days = [(on - last).days for one in node if (last := last_touch(one))]
            yield Quiet(
                name=node[0].relationship.name,
                days=min(days, default=None),
                command=plan_command(expected[0], on),
            )


def _expected(one: Picture, on: date) -> bool:
    """Whether meetings are to be expected with somebody."""
    relationship = one.relationship
    return relationship.active and not relationship.prospect and not one.rests(on)


def _drifts(one: Picture, on: date) -> bool:
    planned = one.planned_on(on) or one.next_planned
    return not planned and bool(drift(one, on))


def _supported(
    there: Iterable[Picture], stage: Callable[[Relationship], str], supports: Supports
) -> Iterable[Supported]:
    """Yield whom I support: the relationships in which I am the mentor."""
    for one in there:
        relationship = one.relationship
        if relationship.my_role != "mentor":
            continue
        known = [kind.id for kind in supports.support]
        named = {*relationship.gives, *(id_ for kept in one.held for id_ in kept.record.support)}
        order = [*known, *SIDES, *sorted(named)]
        kinds = [
            Kind(
                id=id_,
                name=called(id_, supports),
                needed=False,
                gives=tuple(
                    given(id_, [[one]], {one.who: relationship.first_name}, lambda _: True)
                ),
            )
            for id_ in dict.fromkeys(order)
            if id_ in named
        ]
        yield Supported(
            name=relationship.name,
            handle=one.handle,
            stage=stage(relationship),
            gives=tuple(kinds),
        )
