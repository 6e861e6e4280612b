"""Texts that go to the other: written from a template and the facts that may leave."""

from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment


class TemplateRefusedError(ValueError):
    """A template cannot be filled in; ``line`` is where, 1 where nobody can tell."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def filled(template: str, facts: Mapping[str, Any]) -> str:
    """Return the text. Raises TemplateRefusedError with the line of the template.

    The sandbox keeps a template from doing anything but writing: it may have come with a journal
    from elsewhere.
    """
    world = ImmutableSandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # plain text, for mail
        undefined=StrictUndefined,
    )
    try:
        text = world.from_string(template).render(facts)
    except TemplateError as wrong:
        raise TemplateRefusedError(_line(wrong), str(wrong).rstrip(".")) from None
    return text.strip("\n") + "\n"


def _line(wrong: TemplateError) -> int:
    """Return the line of the template at which it went wrong: of the parser, or of the filling."""
    said: int | None = getattr(wrong, "lineno", None)
    line = said or 1
    trace = wrong.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
