"""``mentorlog letter``: the letters one writes now and then: asking, an invitation, thanks."""

from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.letter_kinds import kinds_for, the_kind
from mentorlog.cli.commands.letter_sent import went_out
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import failure

KindOf = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KIND]", help="asking, invitation, thank-you, hand-over, your own"),
]
Sent = Annotated[bool, typer.Option("--sent", help="it went out: log that as contact")]


@command("mentorlog letter ada", "mentorlog letter grace asking", changes=True)
def run(session: Session, who: Who, kind: KindOf = None, sent: Sent = False) -> View:  # noqa: FBT002
    """Show the kinds of letter there are; with KIND write one, for you to fill in and to send.

    Only what is shared leaves; what was left out is said beside it. --sent logs it as contact,
    says of thanks that they were said, and of somebody you would like to ask that you asked.
    """
    person = session.person(who)
    if not kind:
        if sent:
            raise _kindless(who)
        return kinds_for(session, person)
    found = the_kind(session, person, kind)
    if sent:
        return went_out(session, person, found)
    from mentorlog.cli.commands.letter_made import made  # noqa: PLC0415 - templates are heavy

    return made(session, person, found)


def _kindless(who: str) -> Exception:
    example = f"mentorlog letter {who} thank-you --sent"
    return failure("missing-word", missing="the kind of letter that went out", example=example)
