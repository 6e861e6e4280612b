"""The log of moves on the path: when, where to, who decided, why, and what was open then."""

from collections.abc import Iterator, Mapping
from datetime import date

from mentorlog.model.path import Item, Lifecycle
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Transition
from mentorlog.model.value import dataclass
from mentorlog.model.words import Canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """A checklist item that was open at a move; an item that nobody knows has no text."""

    item: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move. ``lifecycle`` is said where it was one to another path; ``private`` of ``why``."""

    on: date
    to: str
    name: str
    canonical: Canonical
    lifecycle: str | None
    by: str | None
    why: str
    private: bool
    open: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Every move of a relationship, in the order of its file."""

    who: str
    handle: str
    name: str
    lifecycle: str
    moves: tuple[Move, ...]
    today: date


def moves(
    picture: Picture, lifecycle: Lifecycle, others: Mapping[str, Lifecycle], today: date
) -> Moves:
    """Return the log. ``others`` are the paths it may have been on before, by id."""
    relationship = picture.relationship
    reasons = {(one.of, one.on): one.text for one in picture.private.reason}
    texts = {one.id: one.text for path in others.values() for one in _items(path)}
    texts |= {one.id: one.text for one in _items(lifecycle)}
    texts |= {one.id: one.text for one in relationship.item}
    names = {one.id: one.name for path in others.values() for one in path.stage}
    names |= {one.id: one.name for one in lifecycle.stage}

    def told(move: Transition) -> Move:
        private = reasons.get((f"stage {move.to}", move.on), "")
        path = others.get(move.lifecycle) if move.lifecycle else None
        return Move(
            on=move.on,
            to=move.to,
            name=names.get(move.to, move.to),
            canonical=move.canonical,
            lifecycle=path.name if path else move.lifecycle,
            by=move.by,
            why=move.why or private,
            private=bool(private and not move.why),
            open=tuple(OpenItem(item=item, text=texts.get(item, "")) for item in move.open),
        )

    return Moves(
        who=picture.who,
        handle=picture.handle,
        name=relationship.name,
        lifecycle=lifecycle.name,
        moves=tuple(told(move) for move in relationship.transition),
        today=today,
    )


def _items(path: Lifecycle) -> Iterator[Item]:
    return (item for stage in path.stage for item in stage.item)
