"""How a question is worded: data, so that people may word it their own way."""

from dataclasses import dataclass

from mentorlog.model.checks import filled


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A question's text, the text for whoever is the mentor, and why it is asked."""

    text: str
    mentor: str | None = None
    why: str = ""

    def __post_init__(self) -> None:
        filled("text", self.text)

    def said(self, role: str, **facts: str) -> str:
        """Return the text for somebody in this role, with the facts filled in."""
        text = self.mentor if role == "mentor" and self.mentor else self.text
        for name, fact in facts.items():
            text = text.replace(f"{{{name}}}", fact)
        return text
