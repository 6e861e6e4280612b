"""The demonstration: commands to be played, on days counted back from today."""

from dataclasses import dataclass

from mentorlog.model.checks import within


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of the demonstration, with what is said before it and what is put into it."""

    ago: int
    run: tuple[str, ...]
    say: str = ""
    answers: str = ""

    def __post_init__(self) -> None:
        within("ago", self.ago, 0, 10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The steps in order."""

    step: tuple[Step, ...]
