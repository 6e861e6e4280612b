"""The guided tour of the demonstration: a sentence, a screen, and Enter for the next."""

from mentorlog.cli import prompts
from mentorlog.cli.command_line import command_line
from mentorlog.cli.commands.demo_played import Player
from mentorlog.cli.session import Session
from mentorlog.model.demo import Tour


def toured(session: Session, player: Player, tour: Tour) -> None:
    """Show one screen after another, until the last or until somebody has seen enough."""
    session.tell(tour.opening)
    for number, screen in enumerate(tour.screen, 1):
        session.tell("")
        said = prompts.ask(session.context, "Enter goes on, q ends >")
        if said.casefold() in {"q", "quit"}:
            return
        session.tell("")
        session.tell(f"{number} of {len(tour.screen)}  {screen.say}")
        session.tell(f"$ {command_line(['mentorlog', *screen.run])}")
        session.tell("")
        session.context.stderr.flush()
        player.shown(screen)


def asked_to_keep(session: Session) -> bool:
    """Ask whether the journal is to stay."""
    session.tell("")
    asked = "Keep the journal to look around? yes or no [no] >"
    return prompts.ask(session.context, asked, "no").casefold() in {"y", "yes"}
