"""The vocabularies of the field, spelt the same in files, records, flags and prose."""

from typing import Literal, get_args

Kind = Literal["one-to-one", "peer", "circle", "team"]
Role = Literal["mentee", "mentor", "peer", "member", "facilitator"]
State = Literal["active", "paused", "concluded"]
Canonical = Literal["prepare", "initiation", "cultivation", "separation", "redefinition"]
Continues = Literal["peer", "colleague", "friend", "occasional", "nothing"]
Channel = Literal["in-person", "video", "phone", "async"]
Sharing = Literal["essentials", "notes", "nothing"]
Answer = Literal["yes", "no", "later"]
Status = Literal["planned", "held", "cancelled", "missed", "rescheduled"]
Purpose = Literal[
    "first", "regular", "check-in", "review", "career", "autonomy", "difficult", "closing"
]
GoalStatus = Literal["proposed", "active", "at-risk", "paused", "achieved", "changed", "dropped"]
NoteKind = Literal["note", "insight", "advice", "win", "hurdle", "thanks", "advocacy", "contact"]
QuestionTopic = Literal[
    "goals", "skills", "career", "wellbeing", "network", "feedback", "conflict", "independence",
    "closing",
]  # fmt: skip
TopicKind = Literal["question", "news", "decision", "difficult"]
Verdict = Literal["on-track", "at-risk", "changed", "achieved", "dropped", "paused"]
Fit = Literal["good", "undecided", "poor"]
AgreementView = Literal["still-right", "change"]
StageView = Literal["stay", "move", "talk"]
Direction = Literal["given", "received", "asked"]
FeedbackKind = Literal["reinforcing", "redirecting"]
OpportunityStatus = Literal["open", "applied", "done", "missed", "dropped"]
AgreementForm = Literal["informal", "quick", "full"]
AgreementFact = Literal[
    "hope", "goals", "measures", "rhythm", "slot", "minutes", "channel", "contact", "ends",
    "ends_when", "third_party", "sharing", "members", "gives", "preferences.reply_within",
    "preferences.availability", "preferences.style", "preferences.off_limits",
]  # fmt: skip
"""What a relationship may know already of what an agreement settles."""
InstrumentAbout = Literal["me", "other", "relationship", "mentor", "mentee"]
ConcernType = Literal[
    "expectations", "communication", "changing-needs", "personality", "conflict", "drift",
    "dependence", "time", "safety", "other",
]  # fmt: skip

ConcernStatus = Literal["open", "easing", "settled"]
ClosingReason = Literal[
    "goals-met", "planned-end", "circumstances", "moved-on", "mismatch", "no-progress", "faded",
    "concern", "died", "other",
]  # fmt: skip

CANONICAL: tuple[str, ...] = get_args(Canonical)
CHANNELS: tuple[str, ...] = get_args(Channel)
CLOSING_REASONS: tuple[str, ...] = get_args(ClosingReason)
CONTINUES: tuple[str, ...] = get_args(Continues)
CONCERN_TYPES: tuple[str, ...] = get_args(ConcernType)
FEEDBACK_KINDS: tuple[str, ...] = get_args(FeedbackKind)

OPEN_GOAL: frozenset[str] = frozenset({"proposed", "active", "at-risk"})
"""A goal in one of these is being worked on."""

OPEN_OPPORTUNITY: frozenset[str] = frozenset({"open", "applied"})
"""Something may still come of an opportunity in one of these."""

PEOPLE: frozenset[str] = frozenset({"me", "them", "both"})
"""Person words that need no member list; a circle adds its members' ids."""
