"""What is known of a hint: what it looks at, when it speaks, and why it is worth a word."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HintRule:
    """One rule. ``when`` is its threshold, ``quiet`` how to have it say nothing.

    ``page`` is the id of the page of guidance that helps.
    """

    id: str
    name: str
    looks_at: str
    when: str
    why: str
    quiet: str | None = None
    page: str | None = None
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in ("id", "name", "looks_at", "when", "why"):
            filled(field, getattr(self, field))


@dataclass(frozen=True, slots=True, kw_only=True)
class HintRules:
    """All rules, in the order they are listed."""

    rule: tuple[HintRule, ...] = ()

    def __post_init__(self) -> None:
        unique("rule", [one.id for one in self.rule])
