"""What a look through the files finds: it can be read, and yet it cannot be meant so."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing worth a look, with its place, its cause and its mend.

    ``rule`` names its kind; ``fix`` says that ``check --fix`` can mend this one safely.
    """

    rule: str
    path: str
    line: int
    what: str
    mend: str = ""
    fix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """A key that no record of the program has: the person's own, and left where it is."""

    path: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What ``check --fix`` did about a finding, or would do."""

    rule: str
    path: str
    line: int
    what: str


RULES: dict[str, bool] = {
    "near-key": False,
    "same-id": False,
    "twin": True,
    "nowhere": False,
    "nobody": False,
    "names-private": False,
    "unknown-stage": False,
    "before-start": False,
    "move-to-come": False,
    "not-moved": False,
    "held-to-come": False,
    "ticked-box": True,
    "loose-box": False,
    "temporary-file": True,
    "lock-note": True,
    "empty-draft": True,
    "half-forgotten": False,
    "git-lock": False,
    "open-to-others": False,
    "newer-format": False,
}
"""Every kind of finding, and whether ``check --fix`` mends it where that is safe."""
