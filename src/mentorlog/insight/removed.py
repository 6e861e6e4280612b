"""What was put into the trash, and how it comes back."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """The answer of ``remove``.

    ``what`` went with all of ``along``; ``trash`` is the folder where it is now, ``back`` the shell
    lines that put it back, ``forget`` the command that deletes it for good. A dry run (``tried``)
    has none of these.
    """

    what: str
    along: tuple[str, ...] = ()
    trash: str = ""
    back: tuple[str, ...] = ()
    forget: str = ""
    tried: bool = False
