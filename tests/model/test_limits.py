"""The thresholds: presets, single numbers, a relationship's own."""

from dataclasses import fields

import pytest

from mentorlog.model.limits import NAMES, NORMAL, Limits, limits


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


@pytest.mark.parametrize("value", ["many", 0, -3, True, False])
def test_what_is_no_number_changes_nothing(value: object) -> None:
    assert limits({"grace_days": value}).grace_days == NORMAL.grace_days  # type: ignore[dict-item]


def test_an_unknown_preset_is_the_normal_one() -> None:
    assert limits({"preset": "loud"}) == NORMAL


def test_every_number_has_a_name() -> None:
    assert set(NAMES) | {"least", "off"} == {one.name for one in fields(Limits)}
