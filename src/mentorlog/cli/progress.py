"""How far long work is: one line on stderr that is redrawn, on a terminal and nowhere else."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from mentorlog.cli.session import Session
from mentorlog.render.plain import WIDTH, bar
from mentorlog.render.parts import Bar

T = TypeVar("T")

BAR = 30
CLEARED = "\r\x1b[K"


def counted(session: Session, work: Sequence[T], doing: str) -> Iterator[T]:
    """Yield each of ``work``; meanwhile a line says what is being done and how far it is."""
    context = session.context
    plain = context.accessible or context.env.get("TERM") == "dumb"
    if plain or session.flags.quiet or not context.stderr_is_terminal:
        yield from work
        return
    try:
        for done, one in enumerate(work):
            line = f"{doing}  {bar(Bar(100 * done // len(work), BAR), '#', '-')}"
            context.stderr.write(f"\r{line[: min(WIDTH, context.columns) - 1]}")
            context.stderr.flush()
            yield one
    finally:
        context.stderr.write(CLEARED)
        context.stderr.flush()
