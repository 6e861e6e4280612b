"""``mentorlog config set defaults.history on|off``: whether what is done is kept."""

from mentorlog.cli.commands.history import past
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import settings as stored
from mentorlog.journal.lock import held

HISTORY = "defaults.history"
WORDS = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}


def history_set(session: Session, value: str) -> Changed:
    """Switch the history on or off; on begins one where there is none.

    What was kept stays when it is switched off. Raises bad-value, no-history.
    """
    wanted = WORDS.get(value.casefold())
    if wanted is None:
        raise failure("bad-value", field=HISTORY, value=f'"{value}"', why="", hint="on or off")
    history = past(session)
    if wanted and history.git is None:
        raise failure("no-history", why="git is not on this machine.", hint="install git")
    if wanted and history.outer() and not history.there:
        raise failure(
            "no-history",
            why=f"{history.outer_why()} A repository within another is seen by neither.",
            hint="another place: mentorlog init DIR",
        )
    dry = session.flags.dry_run
    stored.change(session.journal, HISTORY, wanted, dry_run=dry)
    session.say_missed()
    session.journal.reload()
    if wanted and not dry:
        with held(session.journal.layout.machinery, f"config set {HISTORY}"):
            session.journal.make()  # an old journal may lack what keeps the machinery out of git
            history.begin()
    state = "on" if wanted else "off"
    return Changed(lines=(Line(label="Set", text=f"{HISTORY} = {state}"),), tried=dry)
