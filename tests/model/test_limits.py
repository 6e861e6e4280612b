"""The thresholds: presets, single numbers, a relationship's own."""

from dataclasses import fields

import pytest

from mentorlog.model.limits import MOST, NAMES, NORMAL, WHOLE, Limits, Value, limits


def test_nothing_said_is_normal() -> None:
    assert limits({}, {}) == NORMAL


@pytest.mark.parametrize(("name", "days"), [("quiet", 135), ("normal", 90), ("close", 63)])
def test_a_preset_moves_every_number_of_days(name: str, days: int) -> None:
    found = limits({"preset": name})
    assert found.drift_unset_days == days
    assert found.drift_mild == NORMAL.drift_mild  # times stay times
    for one in NAMES:
        same = getattr(found, one) == getattr(NORMAL, one)
        assert same or one.endswith("_days")


def test_quiet_leaves_out_the_lightest() -> None:
    assert limits({"preset": "quiet"}).least > 0
    assert limits({"preset": "close"}).least == 0


def test_a_single_number_is_kept_whatever_the_preset() -> None:
    found = limits({"preset": "quiet", "grace_days": 9, "drift_mild": 2})
    assert (found.grace_days, found.drift_mild) == (9, 2)


def test_a_relationship_has_the_last_word() -> None:
    found = limits({"preset": "close", "drifting": "off"}, {"preset": "quiet", "drifting": "on"})
    assert found.drift_unset_days == 135
    assert found.off == frozenset()


@pytest.mark.parametrize(
    "value", ["many", 0, -3, True, False, float("inf"), float("nan"), 1e300, MOST + 1]
)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_threshold_changes_nothing(name: str, value: Value) -> None:
    assert limits({name: value}) == NORMAL


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_what_is_counted_is_whole(name: str) -> None:
    assert limits({name: 2.5}) == NORMAL
    found = getattr(limits({name: 7.0}), name)
    assert (found, type(found)) == (7, int)


def test_days_and_meetings_are_counted_and_times_and_shares_are_not() -> None:
    assert {"grace_days", "review_meetings", "topic_carried"} <= WHOLE
    assert not {"drift_mild", "faded", "short_share", "low", "preset"} & WHOLE
    assert limits({"drift_mild": 2.5}).drift_mild == 2.5
    assert limits({"drift_over_days": MOST}).drift_over_days == MOST


def test_an_unknown_preset_is_the_normal_one() -> None:
    assert limits({"preset": "loud"}) == NORMAL


def test_every_number_has_a_name() -> None:
    assert set(NAMES) | {"least", "off"} == {one.name for one in fields(Limits)}
