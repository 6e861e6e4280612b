"""What ``meet`` was told, in the words it was told in."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What ``meet`` was told, in the words it was told in."""

    text: str = ""
    on: str | None = None
    at: str | None = None
    minutes: int | None = None
    channel: str | None = None
    title: str | None = None
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    raised: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    worth: int | None = None
    aside: str = ""
    all_private: bool = False
    absent: tuple[str, ...] = ()
    turn: str | None = None
    facilitator: str | None = None
    tags: tuple[str, ...] = ()
    extra: bool = False
    verbatim: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything to log."""
        said = (
            self.mine, self.theirs, self.notes, self.raised, self.done, self.worth, self.aside,
        )  # fmt: skip
        return bool(self.text.strip() or self.title or any(said) or self.minutes)

    @property
    def everything(self) -> str:
        """Every word of the person's, for keeping where it cannot be saved."""
        parts = [
            self.text,
            *(f"- [ ] {one}" for one in self.mine),
            *(f"- [ ] {one} @them" for one in self.theirs),
            *(f"{kind}: {text}" for kind, text in self.notes),
            *(f"raised: {one}" for one in self.raised),
            *(f"done: {one}" for one in self.done),
            self.aside,
        ]
        return "\n".join(part for part in parts if part.strip() not in {"", "-"})


def noted(**said: list[str] | None) -> tuple[tuple[str, str], ...]:
    """Return the notes of a meeting as pairs of kind and text, in the order of the flags."""
    return tuple((kind, text) for kind, texts in said.items() for text in texts or ())
