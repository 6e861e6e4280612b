"""What to ask and what to practise next: a steady choice, without chance and without a clock."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from mentorlog.model.instrument import InstrumentItem
from mentorlog.model.kit import Kit
from mentorlog.model.meant import for_role
from mentorlog.model.question import Question


def unasked(
    questions: Iterable[Question],
    *,
    role: str,
    canonical: str,
    asked: Collection[str],
    turn: int,
    topics_wanted: Collection[str] = (),
    count: int = 2,
) -> tuple[Question, ...]:
    """Return questions for the meeting of this number (1 is the first), at most ``count``.

    They fit role and stage and were not asked; those on a wanted topic come first. The next turn
    offers the next ones, so that all come round before one is offered again. When all that fit
    were asked, they begin anew.
    """
    fitting = mixed([one for one in questions if one.fits(role, canonical)])
    fresh = {one.id for one in fitting}.difference(asked) or {one.id for one in fitting}
    wanted = [one for one in fitting if not {*one.topics}.isdisjoint(topics_wanted)]
    others = [one for one in fitting if {*one.topics}.isdisjoint(topics_wanted)]
    chosen = _turned(wanted, fresh, turn, count)
    return (*chosen, *_turned(others, fresh, turn, count - len(chosen)))


def of_kit(kit: Kit, questions: Iterable[Question], *, role: str) -> tuple[Question, ...]:
    """Return what a kit asks: the questions of the bank it names, then its own.

    A name that the bank does not know is passed over.
    """
    known = {one.id: one for one in questions}
    named = [known[name] for name in kit.ask if name in known]
    return for_role((*named, *kit.question), role)


def habit_of(
    habits: Iterable[InstrumentItem], *, role: str, turn: int
) -> tuple[InstrumentItem, str] | None:
    """Return the habit to practise in the meeting of this number, and the small thing to do.

    The next turn has the next habit; when all have been, each comes with its next line. None
    where nothing can be practised in this role.
    """
    lines = [(habit, for_role(habit.practise, role)) for habit in habits]
    usable = [(habit, found) for habit, found in lines if found]
    if not usable:
        return None
    round_, place = divmod(turn - 1, len(usable))
    habit, found = usable[place]
    return habit, found[round_ % len(found)].text


def _turned(
    ring: Sequence[Question], fresh: Collection[str], turn: int, count: int
) -> list[Question]:
    """Return the next ``count`` fresh ones of a ring, from where the turns before have come to.

    What is no longer fresh has left the ring; its places are taken off, so that nobody's turn is
    jumped over.
    """
    left = [one for one in ring if one.id in fresh]
    if not left or count < 1:
        return []
    start = ((turn - 1) * count - (len(ring) - len(left))) % len(left)
    return [*left[start:], *left[:start]][:count]


def mixed(questions: Sequence[Question]) -> list[Question]:
    """Return questions in an order in which each topic is spread evenly over the whole."""
    many = Counter(_topic(one) for one in questions)
    seen: Counter[str] = Counter()
    places: list[tuple[float, int]] = []
    for number, one in enumerate(questions):
        topic = _topic(one)
        places.append(((seen[topic] + 0.5) / many[topic], number))
        seen[topic] += 1
    return [questions[number] for _, number in sorted(places)]


def _topic(question: Question) -> str:
    return question.topics[0] if question.topics else ""
