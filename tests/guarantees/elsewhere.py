"""Worlds that stand in a time zone, for the guarantees about days and clocks."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.cli.world import Ended, World

NEW_YORK = "America/New_York"
KIRITIMATI = "Pacific/Kiritimati"
ZONES = ["UTC", NEW_YORK, KIRITIMATI, "Asia/Kolkata"]
ADA = "relationships/ada-lovelace"


class There(World):
    """A world whose clock shows a moment on the wall of a zone."""

    def at(self, moment: str, zone: str, *argv: str) -> Ended:
        """Run a command at a moment, on a machine that stands in a zone."""
        now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
        env = {**self.context().env, "TZ": zone}
        ended = self._ended(self.context(now=now, env=env), argv)
        assert ended.code == 0, ended.err
        return ended

    def meetings(self) -> list[str]:
        """Return the days of Ada's meetings, by the names of their files."""
        return sorted(
            path.name[:10] for path in (self.home / "mentoring").glob(f"{ADA}/meetings/*")
        )


def begun(folder: Path, moment: str, zone: str) -> There:
    """Return a world with Ada in it since a moment, whom one meets every two weeks."""
    there = There(folder)
    there.at(moment, zone, "new", "mentor", "Ada Lovelace", "--rhythm", "2w")
    return there
