"""G12: a journal keeps its days and clocks wherever the machine stands.

Files hold days and the clock on the wall, so no other zone moves them. What is expected is worked
out by hand.
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.guarantees.elsewhere import ADA, KIRITIMATI, NEW_YORK, ZONES, begun
from tests.guarantees.journals import made, tree


@pytest.mark.parametrize("zone", ZONES)
def test_the_real_clock_is_read_in_the_zone_of_the_machine(zone: str, tmp_path: Path) -> None:
    home = made(tmp_path).with_env(TZ=zone, MENTORLOG_NOW="")
    before = _day(zone)
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.process("meet", "ada", "Of today").ok()
    home.process("plan", "ada", "tomorrow", "10:00").ok()
    days = {before, _day(zone)}  # it may be four o'clock there just now
    texts = {path.name[:10]: path.read_text() for path in home.journal.rglob("*.md")}
    [held] = [day for day, text in texts.items() if 'status = "held"' in text]
    assert held in days
    [clocked] = [text for text in texts.values() if 'status = "planned"' in text]
    assert f'at = 10:00:00\nzone = "{zone}"\n' in clocked


def _day(zone: str) -> str:
    now = datetime.now(ZoneInfo(zone))  # noqa: TID251 - the real clock is what is tried
    return (now - timedelta(hours=4)).date().isoformat()


def test_a_journal_that_travels_keeps_its_days(tmp_path: Path) -> None:
    there = begun(tmp_path, "2026-03-11T10:00", KIRITIMATI)
    there.at("2026-03-11T10:00", KIRITIMATI, "meet", "ada", "Of the island", "--mine", "a due:2w")
    there.at("2026-03-11T10:00", KIRITIMATI, "plan", "ada", "2026-03-20", "10:00")
    before = tree(there.home / "mentoring")
    # The same moment: there it is the tenth yet.
    shown = there.at("2026-03-10T16:00", NEW_YORK, "status", "ada").out
    assert "Fri 2026-03-20 10:00  planned" in shown
    assert "Wed 2026-03-11" in shown
    there.at("2026-03-10T16:00", NEW_YORK, "due")
    there.at("2026-03-10T16:00", NEW_YORK, "timeline", "ada")
    assert tree(there.home / "mentoring") == before
    there.at("2026-03-10T16:00", NEW_YORK, "topic", "ada", "Of the city")
    now = tree(there.home / "mentoring")
    assert {name for name in now if now[name] != before.get(name)} == {f"{ADA}/topics.toml"}


def test_a_machine_that_is_carried_about_moves_no_day(tmp_path: Path) -> None:
    home = made(tmp_path).with_env(TZ=KIRITIMATI, MENTORLOG_NOW="2026-03-11T00:30+14:00")
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.process("meet", "ada", "Of the island").ok()
    home.process("plan", "ada", "tomorrow", "02:30").ok()
    before = tree(home.journal)
    assert {name[:-3].rsplit("/", 1)[-1][:10] for name in before if name.endswith(".md")} == {
        "2026-03-10",
        "2026-03-11",
    }
    for zone, moment in (
        ("UTC", "2026-03-10T10:30+00:00"),
        (NEW_YORK, "2026-03-10T06:30-04:00"),
        ("Asia/Kolkata", "2026-03-10T16:00+05:30"),
    ):
        there = home.with_env(TZ=zone, MENTORLOG_NOW=moment)
        shown = there.process("status", "ada").ok().out
        assert "02:30" in shown
        assert tree(home.journal) == before
    city = home.with_env(TZ=NEW_YORK, MENTORLOG_NOW="2026-03-10T06:30-04:00")
    city.process("action", "ada", "send it due:tomorrow").ok()
    now = tree(home.journal)
    assert {name for name in now if now[name] != before.get(name)} == {f"{ADA}/actions.toml"}
    assert b"due = 2026-03-11" in now[f"{ADA}/actions.toml"]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("America/New_York", "America/New_York"),
        (":Asia/Kolkata", "Asia/Kolkata"),
        ("GMT", "GMT"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
    ],
)
def test_a_zone_is_written_by_its_name_however_the_machine_says_it(
    words: str, zone: str, tmp_path: Path
) -> None:
    home = made(tmp_path).with_env(TZ=words)
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.process("plan", "ada", "2026-12-10", "10:00").ok()
    [path] = home.journal.rglob("*.md")
    assert f'at = 10:00:00\nzone = "{zone}"\n' in path.read_text()


def test_the_other_clock_is_said_where_they_live_elsewhere(tmp_path: Path) -> None:
    there = begun(tmp_path, "2026-03-10T10:00", NEW_YORK)
    there.at("2026-03-10T10:00", NEW_YORK, "plan", "ada", "2026-03-20", "10:00")
    alone = there.at("2026-03-10T10:00", NEW_YORK, "letter", "ada", "invitation").out
    assert NEW_YORK not in alone
    there.at("2026-03-10T10:00", NEW_YORK, "edit", "ada", "--set", "zone=Europe/London")
    apart = there.at("2026-03-10T10:00", NEW_YORK, "letter", "ada", "invitation").out
    assert f"10:00 ({NEW_YORK})" in apart
