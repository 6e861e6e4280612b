"""Private folders that other people who use this computer can look into."""

import shlex
import stat
from collections.abc import Iterator
from pathlib import Path

from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case
from mentorlog.model.finding import Finding
from mentorlog.model.kept import ME

ANY = stat.S_IRWXG | stat.S_IRWXO
ENTER = stat.S_IXGRP | stat.S_IXOTH


def open_to_others(everything: Everything) -> Iterator[Case]:
    """Yield each private folder whose group or others may do anything with it.

    A folder that others cannot enter hides all that is in it, whatever the modes in there are.
    """
    layout = everything.layout
    homes = [layout.home(who, private=True) for who in sorted(everything.slugs)]
    for home in (*homes, layout.home(ME)):
        above = [one for one in home.parents if one.is_relative_to(layout.root)]
        if all(_mode(one) & ENTER for one in above) and _mode(home) & ANY:
            yield Case(
                Finding(
                    rule="open-to-others",
                    path=layout.shown(home),
                    line=1,
                    what="other people who use this computer can look into it",
                    mend=f"chmod -R go-rwx {shlex.quote(str(home))}",
                )
            )


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:  # not there, or not ours to look at
        return 0
