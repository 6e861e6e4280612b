"""How it stands with somebody I would like to ask: a part of other pages."""

from mentorlog.insight.prospect import Asking
from mentorlog.render.parts import Paragraph, Part, Row, text


def asking_rows(asking: Asking | None) -> list[Part]:
    """Return the sentences, and below them the commands that fit; nothing once it has begun."""
    if asking is None:
        return []
    return [
        Paragraph(" ".join(asking.said)),
        *(Row(text(line.text[:1].upper() + line.text[1:]), line.aside) for line in asking.next),
    ]
