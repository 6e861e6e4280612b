"""How the answers of a review are read: letters, scales, days, numbers of a list."""

from collections.abc import Callable, Mapping
from datetime import date

from mentorlog.cli.session import Session
from mentorlog.insight.looking_back import Ways
from mentorlog.model.review import Area
from mentorlog.model.words import Verdict

VERDICTS: dict[str, Verdict] = {
    "o": "on-track",
    "r": "at-risk",
    "c": "changed",
    "a": "achieved",
    "d": "dropped",
}
REACHED = {"reached": "a", "on": "o", "risk": "r"}


def verdict(words: str) -> Verdict:
    """Return a verdict from its letter or its word."""
    said = words.strip().casefold().replace(" ", "-")
    letter = REACHED.get(said, said)
    for short, word in VERDICTS.items():
        if letter in {short, word}:
            return word
    raise ValueError("o on track, r at risk, c changed, a reached, d dropped")


def percent(words: str) -> int:
    """Return a percentage from 0 to 100."""
    said = words.strip().removesuffix("%").strip()
    if not said.isdecimal() or int(said) > 100:  # noqa: PLR2004 - percent
        raise ValueError("a number from 0 to 100")
    return int(said)


def scale(words: str) -> int:
    """Return a rating from 1 to 5."""
    said = words.strip()
    if said not in {"1", "2", "3", "4", "5"}:
        raise ValueError("a number from 1 to 5")
    return int(said)


def yes(words: str) -> bool:
    """Return a yes or a no."""
    said = words.strip().casefold()
    if said in {"y", "yes", "true"}:
        return True
    if said in {"n", "no", "false"}:
        return False
    raise ValueError("y or n")


def area(words: str) -> Area:
    """Return an area from ``Clinic skills 3 4``: its name, weight and satisfaction."""
    parts = words.replace(",", " ").split()
    try:
        *name, weight, satisfied = parts
        return Area(name=" ".join(name), weight=scale(weight), satisfaction=scale(satisfied))
    except ValueError:
        raise ValueError("a name and two numbers from 1 to 5: Clinic skills 3 4") from None


def still(words: str) -> str:
    """Return a yes, or what should change; a bare no says neither."""
    if words.strip().casefold() in {"n", "no"}:
        raise ValueError("what should change? Enter leaves it open")
    return words


def stage(ways: Ways) -> Callable[[str], str]:
    """Return a reader of stay, on, back or talk; only where there is such a way."""

    def read(words: str) -> str:
        said = words.strip().casefold().removeprefix("move ")
        known = ["stay", "talk"]
        known += ["on"] if ways.onward else []
        known += ["back"] if ways.back else []
        if said not in known:
            raise ValueError(f"one of {', '.join(sorted(known))}")
        return said

    return read


def next_day(session: Session, words: str) -> date | None:
    """Return the day of the next look back; ``n`` is none, ``3m`` three months."""
    if words.strip().casefold() in {"n", "none"}:
        return None
    day = session.day(words, "future")
    if day < session.today:
        raise ValueError("that day has passed")
    return day


def chosen(words: str) -> tuple[str, ...]:
    """Return the numbers or keys that were chosen, as they were typed."""
    return tuple(words.replace(",", " ").split())


def offered(words: tuple[str, ...], proposals: Mapping[str, str]) -> None:
    """Refuse a number or a key that was not offered."""
    known = {*proposals, *(str(number) for number in range(1, len(proposals) + 1))}
    for word in words:
        if word not in known:
            raise ValueError(f"{word} is not among 1 to {len(proposals)}")
