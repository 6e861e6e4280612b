"""The front page of help, read from the table; nothing else is imported for it."""

from collections.abc import Sequence

from mentorlog.cli.table import EVERY_DAY, TABLE

GRAMMAR = """\
mentorlog WORD WHO [TEXT]   adds when there is text, shows when there is none
mentorlog WORD VERB ID      changes one
"""

GLOBAL = """\
Every command: --json  --journal DIR  --no-input  --quiet; what changes something
also --yes  --dry-run. Text that begins with a dash goes after --.
"""

NARROW = 9
"""The margin of the words, unless a longer one is among them."""


def asked(argv: Sequence[str]) -> str | None:
    """Return the page if the arguments ask for it, else None."""
    words = [word for word in argv if word not in {"--help", "--all", "help"}]
    wants = {"--help", "help"} & set(argv[:1]) or list(argv[:1]) == ["--all"]
    return page(everything="--all" in argv) if wants and not words else None


def page(*, everything: bool) -> str:
    """Return the page: the daily commands and the panels' names, or every command."""
    panels: dict[str, list[str]] = {}
    for name, entry in TABLE.items():
        panels.setdefault(entry.panel, []).append(name)
    shown = [name for panel, names in panels.items() if everything or panel == EVERY_DAY
             for name in names]  # fmt: skip
    margin = max(NARROW, *(len(name) + 2 for name in shown))
    lines = [GRAMMAR]
    for panel, names in panels.items():
        if everything or panel == EVERY_DAY:
            lines.append(panel)
            lines += [f"  {name:<{margin}}{TABLE[name].help}" for name in names]
            lines.append("")
    if not everything:
        lines += [f"{panel + ':':<18}{'  '.join(names)}" for panel, names in panels.items()
                  if panel != EVERY_DAY]  # fmt: skip
        lines += ["", "mentorlog help --all lists every command; mentorlog WORD --help one."]
    lines += ["", GLOBAL.rstrip()] if lines[-1] else [GLOBAL.rstrip()]
    return "\n".join(lines) + "\n"
