"""Turns a plain function into a typer command with the options every command has."""

import inspect
from collections.abc import Callable
from typing import Any, get_type_hints

import typer
from typer.core import TyperCommand

from mentorlog.cli import options
from mentorlog.cli.session import Flags, Session
from mentorlog.errors import failure
from mentorlog.model.value import dataclass

View = Any
"""What a command returns: a dataclass of ``insight`` that ``render`` has a page for."""

_SHARED: dict[str, Any] = {
    "json": options.Json,
    "journal": options.JournalDir,
    "no_input": options.NoInput,
    "quiet": options.Quiet,
    "debug": options.Debug,
}
_CHANGING: dict[str, Any] = {"yes": options.Yes, "dry_run": options.DryRun}

GLOBAL_FLAGS = ("--json", "--no-input", "--quiet", "-q", "--debug", "--yes", "-y", "--dry-run")
"""Options without a value that may also stand before the command word."""


@dataclass(frozen=True, slots=True)
class Command:
    """A function that takes a session and options and returns a view."""

    function: Callable[..., View]
    examples: tuple[str, ...]
    changes: bool

    @property
    def help(self) -> str:
        """The docstring: what the command does, for its help."""
        return inspect.cleandoc(self.function.__doc__ or "")


def command(*examples: str, changes: bool = False) -> Callable[[Callable[..., View]], Command]:
    """Mark a function as a command; ``examples`` stand in its help, ``changes`` adds --dry-run."""

    def mark(function: Callable[..., View]) -> Command:
        return Command(function, examples, changes)

    return mark


Opener = Callable[[Flags], Session]
"""Opens the session of the command that runs."""


def built(marked: Command, name: str, opener: Opener) -> TyperCommand:
    """Return the typer command of a marked function; its session comes from ``opener``."""
    shared = {**_SHARED, **(_CHANGING if marked.changes else {})}

    def call(**values: Any) -> View:
        flags = Flags(**{key: values.pop(key) for key in shared})
        try:
            return marked.function(opener(flags), **values)
        except KeyboardInterrupt:  # typer would make it an exit code, and we want to say a word
            raise failure("interrupted", kept="", hint="") from None

    call.__signature__ = _signature(marked.function, shared)  # type: ignore[attr-defined]
    call.__annotations__ = {
        spot.name: spot.annotation
        for spot in call.__signature__.parameters.values()  # type: ignore[attr-defined]
    }
    epilog = "\b\nExamples:\n" + "\n".join(f"  {line}" for line in marked.examples)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name=name, help=marked.help, epilog=epilog)(call)
    made = typer.main.get_command(app)
    assert isinstance(made, TyperCommand)  # noqa: S101 - one function is one command
    return made


def _signature(function: Callable[..., View], shared: dict[str, Any]) -> inspect.Signature:
    hints = get_type_hints(function, include_extras=True)
    own = [
        spot.replace(annotation=hints[spot.name])
        for spot in list(inspect.signature(function).parameters.values())[1:]
    ]
    added = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=annotation,
            default=None if name == "journal" else False,
        )
        for name, annotation in shared.items()
        if name not in {spot.name for spot in own}
    ]
    positional = [spot.replace(kind=inspect.Parameter.KEYWORD_ONLY) for spot in own]
    return inspect.Signature([*positional, *added])
