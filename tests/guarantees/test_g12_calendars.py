"""G12: a day is the day on the wall where the person is, on every night of the year.

What is expected is worked out by hand; nothing here counts days itself. Files hold days and the
clock on the wall, so no other zone moves them.
"""

import re
from pathlib import Path

import pytest

from tests.guarantees.elsewhere import ADA, NEW_YORK, ZONES, begun
from tests.guarantees.journals import made

# --- the day


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("clock", "today", "yesterday", "tomorrow", "friday"),
    [
        ("2026-03-10T23:59", "2026-03-10", "2026-03-09", "2026-03-11", "2026-03-13"),
        ("2026-03-11T00:01", "2026-03-10", "2026-03-09", "2026-03-11", "2026-03-13"),
        ("2026-03-11T03:59", "2026-03-10", "2026-03-09", "2026-03-11", "2026-03-13"),
        ("2026-03-11T04:00", "2026-03-11", "2026-03-10", "2026-03-12", "2026-03-13"),
        ("2026-03-13T12:00", "2026-03-13", "2026-03-12", "2026-03-14", "2026-03-20"),
        ("2027-01-01T03:00", "2026-12-31", "2026-12-30", "2027-01-01", "2027-01-01"),
        ("2028-03-01T01:00", "2028-02-29", "2028-02-28", "2028-03-01", "2028-03-03"),
        ("2027-03-01T01:00", "2027-02-28", "2027-02-27", "2027-03-01", "2027-03-05"),
    ],
)
def test_a_day_ends_at_four_in_the_morning_wherever_one_is(
    zone: str, clock: str, today: str, yesterday: str, tomorrow: str, friday: str, tmp_path: Path
) -> None:
    there = begun(tmp_path, clock, zone)
    there.at(clock, zone, "meet", "ada", "Of today")
    there.at(clock, zone, "meet", "ada", "Of yesterday", "--on", "yesterday")
    there.at(clock, zone, "plan", "ada", "tomorrow")
    there.at(clock, zone, "action", "ada", "send it due:fri")
    assert there.meetings() == sorted([today, yesterday, tomorrow])
    assert f"due = {friday}" in there.file(f"{ADA}/actions.toml")
    assert f"created = {today}" in there.file(f"{ADA}/relationship.toml")


# --- nights on which the clocks are put forward and back


@pytest.mark.parametrize(("on", "clock"), [("2026-03-08", "02:30"), ("2026-11-01", "01:30")])
def test_a_time_that_is_not_there_or_there_twice_stays_as_it_was_said(
    on: str, clock: str, tmp_path: Path
) -> None:
    there = begun(tmp_path, "2026-02-10T10:00", NEW_YORK)
    there.at("2026-02-10T10:00", NEW_YORK, "plan", "ada", on, clock)
    [path] = (there.home / "mentoring" / ADA / "meetings").iterdir()
    assert f'on = {on}\nat = {clock}:00\nzone = "{NEW_YORK}"\n' in path.read_text()
    said = there.at(f"{on}T12:00", NEW_YORK, "status", "ada").out
    assert f"next today {clock}" in said
    there.at(f"{on}T12:00", NEW_YORK, "meet", "ada", "We met at night", "--on", on)
    assert f"at = {clock}:00" in path.read_text()


@pytest.mark.parametrize(
    ("met", "then", "days"),
    [
        ("2026-03-07T23:30", "2026-03-08T03:30", "today"),
        ("2026-03-07T23:30", "2026-03-08T04:30", "1 day ago"),
        ("2026-03-01T12:00", "2026-03-15T03:59", "13 days ago"),
        ("2026-03-01T12:00", "2026-03-15T04:01", "14 days ago"),
        ("2026-10-31T23:30", "2026-11-01T03:59", "today"),
        ("2026-10-25T12:00", "2026-11-08T04:01", "14 days ago"),
        ("2028-02-28T12:00", "2028-03-01T12:00", "2 days ago"),
        ("2027-02-28T12:00", "2027-03-01T12:00", "1 day ago"),
        ("2026-12-31T12:00", "2027-01-03T12:00", "3 days ago"),
    ],
)
def test_days_are_whole_over_every_night(met: str, then: str, days: str, tmp_path: Path) -> None:
    there = begun(tmp_path, met, NEW_YORK)
    there.at(met, NEW_YORK, "meet", "ada", "Of today")
    said = there.at(then, NEW_YORK, "status", "ada").out
    assert re.search(rf"last met (\d+ \w+( \d+)?, )?{days} \(every 2 weeks\)", said), said


@pytest.mark.parametrize(
    ("met", "usual"),
    [
        ("2026-03-01T12:00", "Sun 15 March"),
        ("2026-10-25T12:00", "Sun 8 November"),
        ("2028-02-15T12:00", "Tue 29 February"),
        ("2028-02-16T12:00", "Wed 1 March"),
        ("2026-12-17T12:00", "Thu 31 December"),
        ("2026-12-18T12:00", "Fri 1 January"),
        ("2026-12-21T12:00", "Mon 4 January"),
    ],
)
def test_a_rhythm_keeps_its_weekday_over_every_night(met: str, usual: str, tmp_path: Path) -> None:
    there = begun(tmp_path, met, NEW_YORK)
    said = there.at(met, NEW_YORK, "meet", "ada", "Of today").out
    assert f"{usual} would be your usual day" in said


def test_the_hour_that_is_there_twice_keeps_the_order_of_what_was_done(tmp_path: Path) -> None:
    home = made(tmp_path).with_env(MENTORLOG_HISTORY="", TZ=NEW_YORK)
    for number, moment in enumerate(("01:50:00-04:00", "01:10:00-05:00", "02:00:00-05:00")):
        then = home.with_env(MENTORLOG_NOW=f"2026-11-01T{moment}")
        then.process("new", "mentor", f"Person {number}").ok()
    shown = home.with_env(MENTORLOG_NOW="2026-11-01T12:00:00-05:00").process("history").ok().out
    lines = [line.split("  ", 2)[1:] for line in shown.splitlines()]
    assert lines[:3] == [
        ["2026-11-01 02:00", "new mentor Person 2"],
        ["2026-11-01 01:10", "new mentor Person 1"],
        ["2026-11-01 01:50", "new mentor Person 0"],
    ]


# --- the calendar


@pytest.mark.parametrize(
    ("today", "words", "due"),
    [
        ("2027-01-31", "1m", "2027-03-02"),
        ("2028-01-31", "1m", "2028-03-01"),
        ("2028-02-29", "2w", "2028-03-14"),
        ("2028-02-22", "1w", "2028-02-29"),
        ("2027-02-22", "1w", "2027-03-01"),
        ("2026-12-28", "1w", "2027-01-04"),
        ("2026-12-31", "mon", "2027-01-04"),
        ("2027-01-01", "mon", "2027-01-04"),
        ("2026-12-31", "fri", "2027-01-01"),
        ("2028-02-28", "tue", "2028-02-29"),
    ],
)
def test_what_is_due_is_due_on_that_day(today: str, words: str, due: str, tmp_path: Path) -> None:
    there = begun(tmp_path, f"{today}T12:00", "UTC")
    there.at(f"{today}T12:00", "UTC", "action", "ada", f"send it due:{words}")
    assert f"due = {due}" in there.file(f"{ADA}/actions.toml")


def test_a_day_that_no_year_has_is_refused_and_a_leap_day_is_one(tmp_path: Path) -> None:
    there = begun(tmp_path, "2026-12-01T12:00", "UTC")
    assert there.call("goal", "ada", "Leap", "--due", "2027-02-29").code == 2
    assert there.call("goal", "ada", "Leap", "--due", "2028-02-29").code == 0
    assert "due = 2028-02-29" in there.file(f"{ADA}/goals/leap.toml")


@pytest.mark.parametrize(
    ("today", "first", "before"),
    [
        ("2028-02-29", "2027-02-28", "2027-02-27"),
        ("2025-02-28", "2024-02-28", "2024-02-27"),
        ("2025-03-01", "2024-03-01", "2024-02-29"),
        ("2026-12-31", "2025-12-31", "2025-12-30"),
        ("2027-01-01", "2026-01-01", "2025-12-31"),
    ],
)
def test_the_year_that_is_shown_begins_on_its_day(
    today: str, first: str, before: str, tmp_path: Path
) -> None:
    there = begun(tmp_path, f"{before}T12:00", "UTC")
    there.at(f"{before}T12:00", "UTC", "meet", "ada", "The day before it")
    there.at(f"{first}T12:00", "UTC", "meet", "ada", "The first of it")
    shown = there.at(f"{today}T12:00", "UTC", "timeline", "ada").out
    assert "The first of it" in shown
    assert "The day before it" not in shown


@pytest.mark.parametrize(
    ("met", "today", "found"),
    [
        ("2026-02-07", "2027-01-31", True),
        ("2026-02-08", "2027-01-31", False),
        ("2026-01-24", "2027-01-31", True),
        ("2026-01-23", "2027-01-31", False),
        ("2027-02-28", "2028-02-29", True),
        ("2027-03-07", "2028-02-29", True),
        ("2027-03-08", "2028-02-29", False),
        ("2024-02-29", "2025-03-07", True),
        ("2024-02-29", "2025-03-08", False),
        ("2026-01-03", "2026-12-29", True),
    ],
)
def test_a_year_ago_is_a_week_around_that_day(
    met: str, today: str, tmp_path: Path, *, found: bool
) -> None:
    there = begun(tmp_path, f"{met}T12:00", "UTC")
    there.at(f"{met}T12:00", "UTC", "meet", "ada", "Of then")
    shown = there.at(f"{today}T12:00", "UTC", "prep", "ada").out
    assert ("A YEAR AGO" in shown) is found


@pytest.mark.parametrize(
    ("rhythm", "met", "usual"),
    [
        ("1m", "2027-01-31", "Tue 2 March"),
        ("1m", "2028-01-31", "Wed 1 March"),
        ("1w", "2026-12-28", "Mon 4 January"),
        ("12m", "2028-02-29", "Fri 23 February"),
    ],
)
def test_a_month_of_a_rhythm_has_thirty_days(
    rhythm: str, met: str, usual: str, tmp_path: Path
) -> None:
    there = begun(tmp_path, f"{met}T12:00", "UTC")
    there.at(f"{met}T12:00", "UTC", "edit", "ada", "--set", f"rhythm={rhythm}")
    said = there.at(f"{met}T12:00", "UTC", "meet", "ada", "Of today").out
    assert f"{usual} would be your usual day" in said


def test_the_weeks_of_a_year_with_fifty_three_follow_each_other(tmp_path: Path) -> None:
    there = begun(tmp_path, "2026-12-14T12:00", "UTC")
    there.at("2026-12-14T12:00", "UTC", "goal", "roadmap", "ada", "12-week")
    [path] = (there.home / "mentoring" / ADA / "goals").iterdir()
    of_it, *weeks = re.findall(r"due = (\S+)", path.read_text())
    assert of_it == "2027-03-08"
    assert weeks[:5] == ["2026-12-21", "2026-12-28", "2026-12-28", "2027-01-11", "2027-01-18"]
    assert weeks[5:] == ["2027-01-25", "2027-02-08", "2027-02-22", "2027-03-01", "2027-03-08"]
