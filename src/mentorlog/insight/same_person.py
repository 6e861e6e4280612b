"""Which relationships are with one and the same person."""

from collections.abc import Iterable, Sequence

from mentorlog.insight.people import folded
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship

SAYS_WHO = 2
"""A name of fewer words may be that of two people."""


def merged(pictures: Sequence[Picture]) -> list[list[Picture]]:
    """Return the relationships by person: one with whom there are two stands there once.

    Two of a pair are the same person where their contact is the same, or their whole name (two
    words or more; an alias may be one) and no contacts speak against it. A name that goes with two
    different contacts says nothing. A group is nobody but itself.
    """
    found: list[tuple[set[str], list[Picture]]] = []
    unclear = _unclear(pictures)
    for one in sorted(pictures, key=lambda one: (one.relationship.prospect, one.who)):
        signs = _signs(one.relationship) - unclear
        node = [one]
        for other in [other for other in found if other[0] & signs]:
            if len(_contacts([*node, *other[1]])) <= 1:
                found.remove(other)
                signs, node = signs | other[0], [*other[1], *node]
        found.append((signs, node))
    nodes = [node for _, node in found]
    return sorted(nodes, key=lambda node: (prospects(node), node[0].relationship.name))


def _signs(relationship: Relationship) -> set[str]:
    """Return what tells who somebody is: their contact, and their names of two words or more."""
    if relationship.group:
        return set()
    return {*_names(relationship), *filter(None, [_contact(relationship)])}


def _names(relationship: Relationship) -> set[str]:
    names = (relationship.name, *relationship.aliases)
    return {" ".join(folded(one).split()) for one in names if len(one.split()) >= SAYS_WHO}


def _contact(relationship: Relationship) -> str:
    return folded((relationship.contact or "").strip())


def _contacts(pictures: Iterable[Picture]) -> set[str]:
    return {_contact(one.relationship) for one in pictures} - {""}


def _unclear(pictures: Sequence[Picture]) -> set[str]:
    """Return the names that go with more than one contact."""
    carried: dict[str, set[str]] = {}
    for one in pictures:
        for name in _names(one.relationship):
            carried.setdefault(name, set()).update(_contacts([one]))
    return {name for name, contacts in carried.items() if len(contacts) > 1}


def prospects(node: Sequence[Picture]) -> bool:
    """Whether nothing has begun yet in any of a person's relationships."""
    return all(one.relationship.prospect for one in node)
