"""The last screen of a review."""

from textwrap import wrap

from mentorlog.insight.reviewed import PulseChange, Reviewed
from mentorlog.model import days
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import Page, Part, Row
from mentorlog.render.plain import WIDTH

TITLE = 26
MARGIN = 10


def reviewed(view: Reviewed) -> Page:
    """Return the page: what was answered, what changed, what comes of it."""
    private = ", private" if view.review.private else ""
    said = f"{view.answered} of {view.questions} answered"
    rows: list[Part] = [
        _line("Reviewed", f"{view.name}, {days.full(view.today, 'long')}, {said}{private}")
    ]
    for number, goal in enumerate(view.goals):
        after = f"{'-' if goal.before is None else goal.before} -> {goal.after} %"
        tail = after if goal.after != goal.before else f'"{goal.note}"' if goal.note else ""
        words = f"{goal.title:<{TITLE}}   {goal.verdict.replace('-', ' '):<9} {tail}"
        rows.append(_line("" if number else "Goals", words.rstrip()))
    if any(one.value is not None for one in view.pulse):
        rows.append(_line("Pulse", "  ".join(_pulse(one) for one in view.pulse)))
    rows += [_line("", words) for words in wrap(view.comfort, WIDTH - MARGIN)]
    if view.moved_to:
        rows.append(_line("Stage", f"now {view.moved_to.lower()}"))
    for number, topic in enumerate(view.topics):
        rows.append(_line("" if number else "To raise", topic))
    if view.next:
        rows.append(_line("Next", days.full(view.next, "long")))
    rows.append(_line("File", view.review.key, f"mentorlog show {view.review.ref}"))
    return (*rows, *tried(view.tried))


def _line(label: str, words: str, right: str = "") -> Row:
    return labelled(label, words, right, MARGIN)


def _pulse(one: PulseChange) -> str:
    if one.value is None:
        return f"{one.name} -"
    if one.change is None:
        return f"{one.name} {one.value}"
    return f"{one.name} {one.value} ({f'{one.change:+d}' if one.change else '='})"
