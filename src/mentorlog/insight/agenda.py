"""The agenda of a meeting in minutes: what is to be raised, what came up, and the close."""

from collections.abc import Sequence

from mentorlog.insight.topics import TopicLine
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.value import dataclass

CLOSE = 5
"""Minutes for who does what, and the next date (the meeting shapes of the field)."""

STEP = 5
"""Minutes are shared out in steps of five: finer plans are not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A part of the meeting. ``minutes`` is None where no length was planned or agreed.

    ``kind`` is topic, hurdle (suggested), part (of a kit) or close; ``id`` that of
    the topic or note.
    """

    kind: str
    id: str
    text: str
    minutes: int | None
    carried: int = 0
    facts: str = ""


def agenda(
    topics: Sequence[TopicLine], hurdles: Sequence[Kept[Note]], minutes: int | None
) -> tuple[AgendaLine, ...]:
    """Return the agenda: topics that wait longest first, hurdles as suggestions, the close.

    The minutes left of the close are shared out evenly, in steps of five; hurdles get a step less
    where topics wait. Without anything to raise there is no agenda.
    """
    count = len(topics) + len(hurdles)
    if not count:
        return ()
    shares = _shares(len(topics), count, minutes)
    lines = [
        AgendaLine(
            kind="topic",
            id=line.kept.key,
            text=line.kept.record.text,
            minutes=share,
            carried=line.carried,
            facts=line.kept.record.kind or "",
        )
        for line, share in zip(topics, shares, strict=False)
    ]
    lines += [
        AgendaLine(kind="hurdle", id=kept.key, text=kept.record.text, minutes=share)
        for kept, share in zip(hurdles, shares[len(topics) :], strict=True)
    ]
    return (*lines, AgendaLine(kind="close", id="", text="", minutes=CLOSE if minutes else None))


def _shares(topics: int, count: int, minutes: int | None) -> list[int | None]:
    """Return the minutes of each: even, in steps, what is over goes to the first topics."""
    if minutes is None:
        return [None] * count
    left = max(0, minutes - CLOSE)
    even = max(STEP, left // count // STEP * STEP)
    shares = [even] * count
    if topics:
        over = (left - even * count) // STEP
        for place in range(min(max(0, over), topics)):
            shares[place] += STEP
    return list(shares)
