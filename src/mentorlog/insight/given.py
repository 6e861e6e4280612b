"""Which kinds of support pass between people and me: as said in files, as seen in meetings."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from mentorlog.insight.own import supports_me
from mentorlog.model.own import Need
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Supports
from mentorlog.model.value import dataclass

SIDES = {"career": "Career, not said which", "personal": "Personal, not said which"}
"""What a meeting may say of its support besides one of the kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """That a kind of support passes between a person and me, and how that is known.

    ``said`` stands in the relationship's file; ``seen`` counts meetings of the newest six.
    ``perhaps`` is what a prospect might give.
    """

    who: str
    name: str
    short: str
    said: bool
    seen: int
    perhaps: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of support with whoever gives it to me."""

    id: str
    name: str
    needed: bool
    gives: tuple[Gives, ...]


def called(id_: str, supports: Supports) -> str:
    """Return what a kind of support is called."""
    return SIDES.get(id_, supports.name(id_))


def kinds_of(
    givers: Iterable[Sequence[Picture]], needs: Iterable[Need], supports: Supports
) -> list[str]:
    """Return the kinds that matter, in the order of the list; unknown ones last."""
    ties = [one for node in givers for one in node if supports_me(one.relationship)]
    named = {id_ for one in ties for id_ in one.relationship.gives}
    named |= {id_ for one in ties for kept in one.held for id_ in kept.record.support}
    named |= {one.support for one in needs}
    known = [one.id for one in supports.support]
    ordered = [*(one for one in known if one in named), *SIDES]
    return [
        *(one for one in ordered if one in named),
        *sorted(named - set(ordered)),
    ]


def given(
    id_: str,
    people: Iterable[Sequence[Picture]],
    shorts: Mapping[str, str],
    counts: Callable[[Relationship], bool],
) -> Iterable[Gives]:
    """Yield who of these people gives a kind; ``counts`` says which relationships do."""
    for node in people:
        ties = [one for one in node if counts(one.relationship)]
        said = any(id_ in one.relationship.gives and not one.relationship.prospect for one in ties)
        seen = sum(id_ in kept.record.support for one in ties for kept in one.held)
        perhaps = any(id_ in one.relationship.gives and one.relationship.prospect for one in ties)
        if said or seen or perhaps:
            yield Gives(
                who=node[0].who,
                name=node[0].relationship.name,
                short=shorts[node[0].who],
                said=said,
                seen=seen,
                perhaps=perhaps and not (said or seen),
            )
