"""Command groups that read the static table and import one command module, the one that runs."""

from importlib import import_module
from typing import Any

from typer.core import TyperCommand, TyperGroup

from mentorlog.cli.command import GLOBAL_FLAGS, Opener, built
from mentorlog.cli.table import SYNONYMS, TABLE, Entry
from mentorlog.errors import failure
from mentorlog.insight.people import near_words

Made = TyperCommand | TyperGroup


def load(module: str, function: str) -> Any:
    """Return the marked function of a command module; ``list`` is the function ``list_``."""
    loaded = import_module(f"mentorlog.cli.commands.{module}")
    name = function.replace("-", "_")
    return getattr(loaded, f"{name}_" if hasattr(loaded, f"{name}_") else name)


class Words(TyperGroup):
    """The root: words of the table, their hidden synonyms, and options before the word."""

    def __init__(self, opener: Opener) -> None:
        super().__init__(name="mentorlog", no_args_is_help=False, rich_markup_mode=None)
        self._opener = opener

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Return every word, without importing any."""
        return list(TABLE)

    def get_command(self, ctx: Any, cmd_name: str) -> Made | None:  # noqa: ARG002
        """Import the module of one word, or return None."""
        entry = TABLE.get(cmd_name)
        if entry is None:
            return None
        if entry.verbs:
            return Verbs(cmd_name, entry, self._opener)
        return built(load(entry.module, "run"), cmd_name, self._opener)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Bring ``--json status`` and plain ``--json`` into the order ``status --json``."""
        return super().parse_args(ctx, ordered(args))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command of the first word; a misspelt one suggests the nearest."""
        if args[0] not in TABLE:
            near = near_words(args[0], [*TABLE, *SYNONYMS])
            raise failure("unknown-command", word=args[0], near=near)
        return super().resolve_command(ctx, args)


def ordered(args: list[str]) -> list[str]:
    """Return the arguments with the command word first and its synonym spelt out."""
    before: list[str] = []
    rest = list(args)
    while rest and (rest[0] in GLOBAL_FLAGS or rest[0].split("=")[0] == "--journal"):
        before.append(rest.pop(0))
        if before[-1] == "--journal" and rest:
            before.append(rest.pop(0))
    if not rest or (rest[0].startswith("-") and rest[0] != "--help"):
        rest.insert(0, "status")
    if rest[0] == "help" and len(rest) > 1 and rest[1] in TABLE:
        rest = [*rest[1:], "--help"]
    return [*SYNONYMS.get(rest[0], (rest[0],)), *before, *rest[1:]]


PLAIN = "_"
"""Stands for the verb where a word has none: WHO, or nothing, follows."""


class Verbs(TyperGroup):
    """A word with verbs: the first word after it is a verb if it is one, else WHO."""

    def __init__(self, name: str, entry: Entry, opener: Opener) -> None:
        super().__init__(name=name, no_args_is_help=False, rich_markup_mode=None)
        self._entry = entry
        self._opener = opener
        self.help = entry.help
        self.context_settings = {"ignore_unknown_options": True, "allow_interspersed_args": False}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Return the verbs."""
        return list(self._entry.verbs)

    def get_command(self, ctx: Any, cmd_name: str) -> Made | None:  # noqa: ARG002
        """Import the module of one verb, or of the word without one."""
        if cmd_name == PLAIN:
            marked = load(self._entry.module, "run")
            return built(marked, "", self._opener)
        module = self._entry.verbs.get(cmd_name)
        return built(load(module, cmd_name), cmd_name, self._opener) if module else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the verb's command, or that of the word itself, under the word's own name."""
        name, made, rest = super().resolve_command(ctx, args)
        if name == PLAIN and made is not None:
            name = None
            verbs = "  ".join(self._entry.verbs)
            made.help = f"{made.help}\n\n\b\nVerbs: {verbs}"
        return name, made, rest

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the verb first, or the mark of a word without a verb where there is none."""
        place = next((at for at, one in enumerate(args) if not one.startswith("-")), None)
        if place is not None and args[place] in self._entry.verbs:
            args = [args[place], *args[:place], *args[place + 1 :]]
        else:
            args = [PLAIN, *args]
        return super().parse_args(ctx, args)
