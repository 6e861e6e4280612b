"""What was put into the trash, and how it comes back."""

from mentorlog.insight.removed import Removed
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import Page, Part, Pasted


def removed(view: Removed) -> Page:
    """Return the page."""
    rows: list[Part] = [labelled("Removed", view.what)]
    if view.along:
        rows.append(labelled("With it", ", ".join(view.along)))
    if view.trash:
        rows.append(labelled("Now in", view.trash))
    if view.back:
        these = "these lines put" if len(view.back) > 1 else "this line puts"
        rows.append(labelled("Back", f"{these} it back where it was:"))
        rows += [Pasted(line) for line in view.back]
    if view.forget:
        rows.append(labelled("For good", "nothing is deleted until you type this:"))
        rows.append(Pasted(view.forget))
    return (*rows, *tried(view.tried))
