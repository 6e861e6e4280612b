"""Two machines brought together: what came in, what went out, what a person should look at."""

from mentorlog.insight.synced import Synced, SyncSet
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import Page, Part

MOST = 8
"""So many files are named."""
PRIVATE = "goes there too; whoever can read that repository can read it"
STAYS = "stays on this machine: private/ of each relationship, and self/"


def syncset(view: SyncSet) -> Page:
    """Return the page: where to, what is private, and what comes next."""
    if view.without_private:
        rows = [labelled("Private", STAYS), labelled("", "to send it too:")]
    else:
        rows = [labelled("Private", PRIVATE), labelled("", "to keep it here:")]
    return (
        labelled("Sync", view.remote),
        *rows,
        labelled("", f"  {view.line}"),
        labelled("Next", "fetch, bring together, send", "mentorlog sync"),
        *tried(view.tried),
    )


def synced(view: Synced) -> Page:
    """Return the page."""
    rows: list[Part] = [labelled("Sync", view.remote)]
    if not view.entries and not view.sent and not view.files:
        rows.append(labelled("", "both have the same"))
    if view.entries or view.files:
        count = f"{_counted(view.entries, 'entry', 'entries')}, {_counted(len(view.files), 'file')}"
        rows.append(labelled("Brought", count))
        rows += [labelled("", name) for name in view.files[:MOST]]
        if (more := len(view.files) - MOST) > 0:
            rows.append(labelled("", f"and {_counted(more, 'more', 'more')}", "mentorlog history"))
    if view.sent:
        rows.append(labelled("Sent", _counted(view.sent, "entry", "entries")))
    for one in view.both:
        rows.append(labelled("Both", f"{one.path}: each machine made one"))
        rows.append(labelled("", f"theirs is now {one.now}"))
    rows += [
        labelled("Back", f"{home}: removed on one side, written to on the other")
        for home in view.back
    ]
    if view.copies:
        rows.append(labelled("Copies", "what was not kept; look through it, then delete it:"))
        rows += [labelled("", f"  {name}") for name in view.copies]
    return (*rows, *tried(view.tried))


def _counted(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or f'{one}s'}"
