"""What was deleted for good, and what still holds something of it."""

from mentorlog.insight.forgotten import Forgotten, History
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import Gap, Heading, Page, Paragraph, Part, Pasted, Row, text


def forgotten(view: Forgotten) -> Page:
    """Return the page: what is gone, then each place that has something of it left."""
    rows = [labelled("Forgotten", view.what, margin=MARGIN)]
    if along := _along(view):
        rows.append(labelled("With it", ", ".join(along), margin=MARGIN))
    if view.goals:
        named = ", ".join(view.goals)
        rows.append(labelled("Goals", f"of yours, without them now: {named}", margin=MARGIN))
    rows += [labelled("Linked", f"{one}, as it was", margin=MARGIN) for one in view.linked]
    return (
        *rows,
        *tried(view.tried),
        *_named(view),
        *(_history(view.history) if view.history else ()),
        Gap(),
        Heading("ELSEWHERE"),
        Paragraph(ELSEWHERE),
    )


MARGIN = 11
ELSEWHERE = (
    "Letters, exports, backups and copies on other machines are not touched, and mentorlog cannot "
    "see them."
)
TAKEN_OUT = (
    "These lines take it out of the history; git-filter-repo is a program of its own. The first "
    "one keeps what you edited by hand, for the second throws away what is in no entry:"
)
ANEW = (
    "This begins the history anew, without any earlier version of anything; what you have set in "
    "the repository, its remotes too, goes with it:"
)


def _along(view: Forgotten) -> list[str]:
    copies = "1 copy" if view.copies == 1 else f"{view.copies} copies"
    return [
        *view.along,
        *([f"{copies} in the trash or among the drafts"] if view.copies else []),
        *(["what was left of an earlier one that was stopped"] if view.finished else []),
    ]


def _named(view: Forgotten) -> list[Part]:
    if not (view.traces or view.texts):
        return []
    rows: list[Part] = [Gap(), Heading("STILL NAMED")]
    rows += [Row(text(f"{one.path}:{one.line}"), indent=2) for one in view.traces]
    if view.more:
        lines = "line" if view.more == 1 else "lines"
        rows.append(Row(text(f"and {view.more} more {lines}"), indent=2))
    rows += [Row(text(f"{one}   a text that could not be saved"), indent=2) for one in view.texts]
    return rows


def _history(view: History) -> list[Part]:
    rows: list[Part] = [
        Gap(),
        Heading("HISTORY"),
        Paragraph(
            f"The git history in {view.folder} has every version, and sentences that name it."
        ),
    ]
    for sentence, lines in ((TAKEN_OUT, view.taken_out), (ANEW, view.anew)):
        if lines:
            rows += [Paragraph(sentence), *(Pasted(line) for line in lines)]
    if view.remotes:
        known = ", ".join(f"{one.name} ({one.address})" for one in view.remotes)
        has = "has" if len(view.remotes) == 1 else "have"
        rows.append(
            Paragraph(
                f"{known} {has} it too, until you push the new history over the old. Other "
                "machines clone again afterwards; a pull would bring the old history back:"
            )
        )
        rows += [Pasted(line) for line in view.pushed]
    return rows
