"""Asking a person, on stderr: one line at a time. The only place that knows questionary.

With MENTORLOG_ACCESSIBLE the prompts are plain lines that nothing redraws.
"""

from collections.abc import Callable

from mentorlog.cli.context import Context
from mentorlog.insight.people import near_words


def ask(context: Context, message: str, default: str = "") -> str:
    """Return the line a person typed; an empty one gives ``default``.

    Raises KeyboardInterrupt on Ctrl-C and at the end of input.
    """
    if context.accessible or context.env.get("TERM") == "dumb":
        return _plain(context, message) or default
    import questionary  # noqa: PLC0415 - a fifth of a second
    from prompt_toolkit.output import create_output  # noqa: PLC0415 - as questionary

    first, _, rest = message.partition(" ")  # questionary would begin the line with a space
    question = questionary.text(
        rest,
        qmark=first,
        style=questionary.Style([("qmark", "bold")]),
        output=create_output(stdout=context.stderr),
    )
    try:
        answer: str = question.unsafe_ask()
    except EOFError:
        raise KeyboardInterrupt from None
    return answer.strip() or default


def choose(
    context: Context,
    message: str,
    choices: tuple[str, ...],
    explain: Callable[[], None] | None = None,
) -> str:
    """Return one of the choices, by its number or by the word itself; Enter gives nothing.

    ``?`` lets ``explain`` say more of them, where it is given.
    """
    digits = len(str(len(choices)))
    for number, choice in enumerate(choices, 1):
        context.stderr.write(f"  {number:>{digits}}  {choice}\n")
    while True:
        said = ask(context, message)
        if not said:
            return ""
        if said.isdecimal() and 0 < int(said) <= len(choices):
            return choices[int(said) - 1]
        named = {choice.split()[0]: choice for choice in choices}
        if found := named.get(said.casefold()):
            return found
        if said == "?" and explain:
            explain()
            continue
        meant = f"a number from 1 to {len(choices)}, or the word. {near_words(said, named)}"
        context.stderr.write(f"  {meant.strip().removesuffix('.')}\n")


def _plain(context: Context, message: str) -> str:
    context.stderr.write(f"{message} ")
    context.stderr.flush()
    line = context.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.decode(errors="replace").strip()
