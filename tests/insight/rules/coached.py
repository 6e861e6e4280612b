"""The coach at work on plain values: what it finds, and in which words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mentorlog.insight.attention import Hint, hints
from mentorlog.insight.rules.case import Case, Found
from mentorlog.model.behind import Behind
from mentorlog.model.kept import Kept
from mentorlog.model.limits import NORMAL, Limits
from mentorlog.model.picture import Picture
from tests.builders import TODAY, ago, kept_all, meeting, picture

RECENT = (meeting(ago(17)), meeting(ago(3)))


def said(rule: str, found: Found, case: Case | None) -> str:
    """Return what was found in a form that tests can read: the variant, then the facts."""
    del rule, case
    facts = ", ".join(f"{key} {fact}" for key, fact in found.facts.items())
    return f"{found.variant}: {facts}" if found.variant else facts


def behind(  # noqa: PLR0913 - one of each that may lie there
    *,
    reviews: Sequence[Any] = (),
    feedback: Sequence[Any] = (),
    concerns: Sequence[Any] = (),
    notes: Sequence[Any] = (),
    meetings: Sequence[Any] = (),
    assessed: Sequence[str] = (),
    answered: Any = None,
    why_ended: Any = None,
) -> Behind:
    """Return what lies behind a picture, from plain records, newest first."""
    of = {
        name: kept_all(records)
        for name, records in (
            ("reviews", reviews), ("feedback", feedback), ("concerns", concerns), ("notes", notes),
            ("meetings", meetings),
        )
    }  # fmt: skip
    return Behind(
        reviews=lambda most: of["reviews"][:most],
        feedback=lambda: of["feedback"],
        concerns=lambda: of["concerns"],
        notes=lambda: of["notes"],
        meetings=lambda most: of["meetings"][:most],
        assessed=lambda: assessed,
        answered=lambda _: answered,
        why_ended=lambda: why_ended,
    )


def case(
    of: Picture | None = None,
    today: date = TODAY,
    *,
    limits: Limits = NORMAL,
    mentees: int = 0,
    deep: bool = True,
    **more: Any,
) -> Case:
    """Return one relationship on one day, looked at closely; ``more`` lies behind the picture."""
    return Case(
        picture=of or healthy(),
        today=today,
        limits=limits,
        behind=behind(**more),
        mentees=mentees,
        deep=deep,
    )


def healthy(**changes: Any) -> Picture:
    """Return a relationship in rhythm, with an agreement, looked back on two weeks ago."""
    facts: dict[str, Any] = {
        "meetings": RECENT,
        "reviews": (f"{ago(14)}-x4k2",),
        "agreement": HELD,
    }
    return picture(changes.pop("relationship", None), **{**facts, **changes})


def found(one: Case) -> tuple[Hint, ...]:
    """Return the hints."""
    return hints(one, said)


def rules(one: Case) -> list[str]:
    """Return which rules speak, heaviest first."""
    return [hint.rule for hint in found(one)]


def hint(one: Case, rule: str) -> Hint:
    """Return the one hint of a rule."""
    [only] = [hint for hint in found(one) if hint.rule == rule]
    return only


def _held() -> Kept[Any]:
    from tests.builders import agreed, agreement, kept  # noqa: PLC0415 - made once

    return kept(agreement(agreed("both")), "2026-11-21-x4k2")


HELD = _held()
