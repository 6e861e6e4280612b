"""A journal with two relationships, and a file of every kind with one of them."""

from pathlib import Path

from tests.guarantees.journals import Home, made

ADA = "relationships/ada/"
BO = "relationships/bo/"
LIFECYCLE = "practice/lifecycles/own.toml"

RELATIONSHIP = """\
name = "{name}"
kind = "one-to-one"
my_role = "mentee"
lifecycle = "{lifecycle}"
created = 2026-11-01
started = 2026-11-01
rhythm = "2w"
minutes = 45

[preferences]
style = "direct"

[[transition]]
on = 2026-11-01
to = "{stage}"
canonical = "initiation"
"""
ACTIONS = """\
[[action]]
id = "{a}k3f"
text = "{name} sends the draft"
owner = "me"
created = 2026-11-21

[[action]]
id = "{a}m2x"
text = "{name} reads it"
owner = "them"
due = 2026-12-01
created = 2026-11-21
"""
TOPICS = """\
[[topic]]
id = "{a}t2x"
text = "{name} and the fellowship"
created = 2026-11-21
"""
NOTES = """\
[[note]]
id = "{a}n2x"
on = 2026-11-21
as = "insight"
text = "{name} said: begin with the figure"
"""
GOAL = """\
title = "Run a study with {name}"
status = "active"
measure = "One data set"
due = 2027-05-01

[[milestone]]
id = "{a}c8y"
text = "Outline agreed"
due = 2026-12-15
"""
MEETING = """\
+++
on = 2026-11-21
status = "held"
title = "Kick-off with {name}"
minutes = 45
tags = ["thesis"]
+++
{name} and I spoke of the outline.
"""
AGREEMENT = """\
+++
version = 1
form = "quick"
review_on = 2026-12-21

[[agreed]]
by = "me"
on = 2026-11-21

[[agreed]]
by = "them"
on = 2026-11-21
noted_by = "me"
+++
## In between

{name} answers within two days.
"""
RATINGS = """\
[[rating]]
meeting = "2026-11-21-kick-off"
worth = 4
"""
PRIVATE = """\
fit = "good"
"""
REVIEW = """\
+++
on = 2026-11-28
summary = "It goes well with {name}"
stage = "stay"
+++
Keep going.
"""
FEEDBACK = """\
+++
on = 2026-11-28
direction = "received"
kind = "redirecting"
follow_up = 2026-12-12
+++
{name} would like shorter sentences.
"""
CONCERN = """\
+++
on = 2026-11-28
type = "drift"
status = "open"
look_again = 2026-12-12

[[step]]
on = 2026-11-29
what = "Wrote to {name}"
+++
{name} and I cancel again and again.
"""
CLOSING = """\
+++
on = 2026-11-28
reason = "circumstances"
continues = "friend"
rhythm = "6m"

[[handed_over]]
action = "{a}k3f"
whom = "Kim"
+++
It was a good year with {name}.
"""
ASSESSMENT = """\
instrument = "conversation"
version = "1"
on = 2026-11-28
rater = "them"
about = "them"

[[answer]]
item = "active-listening"
value = 4
"""
OWN = """\
id = "own"
name = "Own"

[[stage]]
id = "begin"
name = "Begin"
canonical = "initiation"
"""
SETTINGS = """\
format = 1

[owner]
name = "Maria"

[defaults]
day_starts = "05:00"
"""

FILES = {
    "relationship.toml": RELATIONSHIP,
    "actions.toml": ACTIONS,
    "topics.toml": TOPICS,
    "notes.toml": NOTES,
    "goals/run-a-study.toml": GOAL,
    "meetings/2026-11-21-kick-off.md": MEETING,
    "agreements/2026-11-21-b7q1.md": AGREEMENT,
    "private/ratings.toml": RATINGS,
    "private/relationship.toml": PRIVATE,
    "private/reviews/2026-11-28-x4k2.md": REVIEW,
    "private/feedback/2026-11-28-m5d7.md": FEEDBACK,
    "private/concerns/2026-11-28-c4w8.md": CONCERN,
    "private/closings/2026-11-28-h2k9.md": CLOSING,
    "assessments/2026-11-28-conversation.toml": ASSESSMENT,
}


def journal(folder: Path, *, own_path: bool = True) -> Home:
    """Return a home whose journal has Ada and Bo in it, with a file of every kind each.

    Ada is on a path of the person's own, unless that is not what a test is about: where there is a
    practice file, ``check`` reads all of them, ours too.
    """
    home = made(folder)
    home.write("mentorlog.toml", SETTINGS)
    if own_path:
        home.write(LIFECYCLE, OWN)
    usual = ("four-stage", "initiation")
    for slug, name, (lifecycle, stage) in (
        ("ada", "Ada Lovelace", ("own", "begin") if own_path else usual),
        ("bo", "Bo Ek", usual),
    ):
        for place, text in FILES.items():
            filled = (
                text.replace("{name}", name)
                .replace("{a}", slug[0])
                .replace("{lifecycle}", lifecycle)
                .replace("{stage}", stage)
            )
            home.write(f"relationships/{slug}/{place}", filled)
    return home
