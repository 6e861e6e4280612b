"""The thresholds of the coach: what is normal, presets around it, and a person's own numbers.

The defaults are those of the coach's table (docs/coach.md names where each comes from).
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Literal, get_args

from mentorlog.model.value import dataclass

Preset = Literal["quiet", "normal", "close"]
Value = str | int | bool | float

PRESETS: tuple[str, ...] = get_args(Preset)
SCALE: Mapping[str, float] = {"quiet": 1.5, "normal": 1.0, "close": 0.7}
"""By what a preset multiplies every threshold that is a number of days."""

LIGHTEST = 15
"""Hints lighter than this are left out by the preset ``quiet``: thoughts, and nothing waits."""

OFF: frozenset[Value] = frozenset({"off", False})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Every threshold by its name: ``*_days`` in days, others in times, meetings, shares.

    ``off`` are the rules that never speak. ``least`` is the lightest hint that is shown.
    """

    next_unset: float = 0.75
    drift_mild: float = 1.5
    drift_over_days: int = 7
    drift_strong: float = 2.5
    drift_unset_days: int = 90
    drift_as_needed_days: int = 180
    faded: float = 6.0
    faded_least_days: int = 90
    faded_unset_days: int = 180
    rhythm_differs: float = 1.5
    rhythm_meetings: int = 6
    prep_days: int = 2
    first_meeting_days: int = 7
    short_share: float = 0.6
    short_meetings: int = 3
    cancelled_of: int = 4
    cancelled: int = 2
    grace_days: int = 3
    action_carried: int = 2
    mentor_actions: int = 12
    mentor_share: float = 0.7
    topic_carried: int = 4
    one_sided_meetings: int = 4
    no_agreement_meetings: int = 3
    no_agreement_days: int = 30
    review_meetings: int = 2
    review_first_days: int = 30
    review_next_days: int = 90
    review_later_days: int = 180
    review_many: int = 5
    goal_agreed_meetings: int = 2
    goal_thin_days: int = 14
    goal_silent_days: int = 42
    goal_silent_meetings: int = 2
    goal_due_days: int = 14
    assessment_days: int = 365
    support_meetings: int = 6
    feedback_days: int = 120
    advice_days: int = 42
    thanks_days: int = 90
    thanks_meetings: int = 3
    low: float = 2.5
    pulse_fall: float = 1.0
    leaning_topics: int = 3
    taper_days: int = 60
    end_days: int = 30
    end_meetings: int = 2
    stay_in_touch_days: int = 182
    prospect_days: int = 45
    fit_meetings: int = 2
    reliance_people: int = 2
    reliance_needs: int = 4
    reliance_share: float = 0.7
    least: int = 0
    off: frozenset[str] = frozenset()


NORMAL = Limits()
NAMES: tuple[str, ...] = tuple(
    one.name for one in fields(Limits) if one.name not in {"least", "off"}
)
"""What can be set under ``[attention]``, besides ``preset`` and the ids of rules."""

WHOLE: frozenset[str] = frozenset(
    one.name for one in fields(Limits) if one.name in NAMES and isinstance(one.default, int)
)
"""Thresholds that count days, meetings, people and the like."""

MOST = 10_000
"""No threshold is above this: 27 years, in days."""


def limits(*tables: Mapping[str, Value]) -> Limits:
    """Return the thresholds after these ``[attention]`` tables, the later one over the earlier.

    A preset first, then single numbers. What is neither a threshold nor a rule is passed over:
    ``check`` names it.
    """
    said: dict[str, Value] = {}
    for table in tables:
        said |= table
    if not said:
        return NORMAL
    found = preset(str(said.get("preset", "normal")))
    own: dict[str, Any] = {
        name: number for name in NAMES if (number := threshold(name, said.get(name)))
    }
    off = frozenset(key for key, value in said.items() if value in OFF and key not in NAMES)
    return replace(found, off=off, **own)


def preset(name: str) -> Limits:
    """Return the thresholds of a preset; an unknown one is the normal one."""
    scale = SCALE.get(name, 1.0)
    scaled: dict[str, Any] = {
        one: round(getattr(NORMAL, one) * scale) for one in NAMES if one.endswith("_days")
    }
    return replace(NORMAL, least=LIGHTEST if name == "quiet" else 0, **scaled)


def threshold(name: str, value: Value | None) -> int | float | None:
    """Return the number that a threshold is set to, or None where the value is none for it."""
    if isinstance(value, bool | str) or value is None or not 0 < value <= MOST:
        return None
    if name not in WHOLE:
        return value
    return int(value) if value == int(value) else None


def meant(name: str) -> str:
    """Return what a threshold has to be, in words."""
    return (
        f"a whole number from 1 to {MOST}"
        if name in WHOLE
        else f"a number above 0 and up to {MOST}"
    )
