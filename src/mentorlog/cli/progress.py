"""How far long work is: one line on stderr that is redrawn, on a terminal and nowhere else."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from mentorlog.cli.session import Session
from mentorlog.render.parts import Bar
from mentorlog.render.plain import bar

T = TypeVar("T")
R = TypeVar("R")

LONGEST = 30
BESIDE = 12
"""Columns that the bar's brackets, its number and what stands around them take."""

CLEARED = "\r\x1b[K"


def each(session: Session, work: Sequence[T], do: Callable[[T], R], doing: str) -> tuple[R, ...]:
    """Return what ``do`` makes of each of ``work``; ``doing`` names it while it lasts.

    Where nothing is to be redrawn it is named once.
    """
    context = session.context
    if session.flags.quiet or not context.stderr_is_terminal:
        return tuple(map(do, work))
    if context.accessible or context.env.get("TERM") == "dumb":
        session.say(f"{doing} ...")
        return tuple(map(do, work))
    made: list[R] = []
    size = max(1, min(LONGEST, context.columns - len(doing) - BESIDE))
    try:
        for one in work:
            done = bar(Bar(100 * len(made) // len(work), size), "#", "-")
            context.stderr.write(f"\r{doing}  {done}")
            context.stderr.flush()
            made.append(do(one))
    finally:
        context.stderr.write(CLEARED)
        context.stderr.flush()
    return tuple(made)
