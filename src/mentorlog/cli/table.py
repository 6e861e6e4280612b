"""Every command in one static table: help and completion read it and import nothing.

Adding a command is one line here, one file in ``commands/``, one view, one page, one story.
"""

from dataclasses import field

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A command word: its module in ``cli/commands``, its help line, panel and verbs.

    A word without a verb runs the module's ``run``; a verb runs the function of its name in the
    module named for it.
    """

    module: str
    help: str
    panel: str
    verbs: dict[str, str] = field(default_factory=dict)


EVERY_DAY = "Every day"
START = "Start and agree"
BACK = "Look back"
ON = "Move on"
LEARN = "Learn"
FIND = "Find and share"
CARE = "Look after"

TABLE: dict[str, Entry] = {
    "status": Entry("status", "what needs me today; with WHO the whole picture of one", EVERY_DAY),
    "meet": Entry("meet", "a meeting took place: one line is a complete log", EVERY_DAY),
    "plan": Entry("plan", "plan the next meeting, or move it", EVERY_DAY),
    "cancel": Entry("cancel", "a planned meeting will not happen, or did not", EVERY_DAY),
    "action": Entry(
        "action",
        "what somebody promised, of either side",
        EVERY_DAY,
        {
            "add": "action",
            "list": "action",
            "done": "action_verbs",
            "drop": "action_verbs",
            "reopen": "action_verbs",
        },
    ),
    "topic": Entry(
        "topic",
        "what to raise next time",
        EVERY_DAY,
        {
            "add": "topic",
            "list": "topic",
            "raise": "topic_verbs",
            "done": "topic_verbs",
            "drop": "topic_verbs",
            "reopen": "topic_verbs",
        },
    ),
    "note": Entry(
        "note",
        "something to remember between meetings: a win, thanks, advice, ...",
        EVERY_DAY,
        {
            "add": "note",
            "list": "note",
            "done": "note_verbs",
            "tried": "note_verbs",
            "told": "note_verbs",
        },
    ),
    "prep": Entry("prep", "the sheet for the next meeting", EVERY_DAY),
    "recap": Entry("recap", "the summary to send after a meeting", EVERY_DAY),
    "update": Entry("update", "the news to send between two meetings", EVERY_DAY),
    "due": Entry("due", "overdue and due today, a line each, for cron and prompts", EVERY_DAY),
    "init": Entry("init", "make a journal in a folder", START),
    "new": Entry("new", "begin a relationship: mentor, mentee, peer, circle, ...", START),
    "agree": Entry(
        "agree",
        "how you work together, in writing: six questions or all",
        START,
        {
            "show": "agree_shown",
            "sign": "agree_signed",
            "renew": "agree_renewed",
            "diff": "agree_shown",
            "draft": "agree_halves",
            "compare": "agree_halves",
            "export": "agree_export",
        },
    ),
    "goal": Entry(
        "goal",
        "goals: theirs, ours and mine, and how they go",
        START,
        {
            "add": "goal",
            "list": "goal",
            "show": "goal_show",
            "plan": "goal_plan",
            "roadmap": "goal_roadmap",
            "milestone": "goal_milestone",
            "agree": "goal_agree",
            "check-in": "goal_verbs",
            "reach": "goal_verbs",
            "done": "goal_verbs",
            "change": "goal_verbs",
            "risk": "goal_verbs",
            "pause": "goal_verbs",
            "drop": "goal_verbs",
            "reopen": "goal_verbs",
        },
    ),
    "self": Entry(
        "own",
        "strengths, values, interests, vision: what is mine",
        START,
        {"review": "own_review"},
    ),
    "need": Entry(
        "need",
        "support I would like, who gives it, of whom I asked it",
        START,
        {
            "add": "need",
            "list": "need",
            "asked": "need_verbs",
            "met": "need_verbs",
            "drop": "need_verbs",
        },
    ),
    "opportunity": Entry(
        "opportunity",
        "conferences, venues, roles: what to try for, and until when",
        START,
        {
            "add": "opportunity",
            "list": "opportunity",
            "apply": "opportunity_verbs",
            "done": "opportunity_verbs",
            "missed": "opportunity_verbs",
            "drop": "opportunity_verbs",
            "reopen": "opportunity_verbs",
        },
    ),
    "member": Entry(
        "member",
        "who belongs to a circle or team, and whose turn it is",
        START,
        {"add": "member", "list": "member", "leave": "member_verbs", "role": "member_verbs"},
    ),
    "review": Entry("review", "look back at a relationship, question by question", BACK),
    "feedback": Entry(
        "feedback",
        "asked for, given, received; always private",
        BACK,
        {
            "ask": "feedback_verbs",
            "give": "feedback_verbs",
            "receive": "feedback_verbs",
            "done": "feedback_verbs",
        },
    ),
    "concern": Entry(
        "concern",
        "something between us, always private, and a way through it",
        BACK,
        {
            "add": "concern",
            "show": "concern_verbs",
            "step": "concern_verbs",
            "settle": "concern_verbs",
            "reopen": "concern_verbs",
        },
    ),
    "assess": Entry(
        "assess",
        "rate with an instrument: domains as bars, and what changed",
        BACK,
        {"list": "assess_verbs", "show": "assess_verbs"},
    ),
    "timeline": Entry("timeline", "everything of a relationship in order, month by month", BACK),
    "trend": Entry("trend", "how it goes over time: small charts that say the same in words", BACK),
    "network": Entry("network", "who gives me what, and what nobody covers", BACK),
    "checklist": Entry(
        "checklist",
        "what a stage asks for, ticked by facts or by me",
        ON,
        {
            "tick": "checklist_verbs",
            "untick": "checklist_verbs",
            "add": "checklist_verbs",
            "drop": "checklist_verbs",
        },
    ),
    "stage": Entry("stage", "where we are on the path, and moving on or back", ON),
    "conclude": Entry("conclude", "it ends, or goes on another way: 20 seconds or in full", ON),
    "pause": Entry("pause", "a relationship rests for a while", ON),
    "resume": Entry("resume", "it goes on, after a pause or after it was concluded", ON),
    "away": Entry("away", "you are there for nobody for a while; no clock runs", ON),
    "guide": Entry(
        "guide",
        "good mentoring, a page at a time; which command is for what",
        LEARN,
        {"which": "guide", "help-now": "guide"},
    ),
    "questions": Entry(
        "questions",
        "open questions to ask, those not asked yet first",
        LEARN,
        {"asked": "questions_verbs", "unasked": "questions_verbs"},
    ),
    "list": Entry("list", "everybody in the journal", FIND),
    "show": Entry("show", "one person, or one record as it stands in its file", FIND),
    "letter": Entry("letter", "ask somebody, invite them, thank them: a letter to send", FIND),
    "report": Entry("report", "evidence for a file, facts for a reference, a year of mine", FIND),
    "export": Entry("export", "all that is held about somebody, to hand on", FIND),
    "edit": Entry("edit", "correct a record by its keys", CARE),
    "move": Entry("move", "a record belongs with somebody else", CARE),
    "rename": Entry("rename", "another name, and with --slug another folder", CARE),
    "remove": Entry("remove", "put a record or a whole relationship into the trash", CARE),
    "forget": Entry("forget", "delete it from the files for good; says what still has it", CARE),
    "undo": Entry("undo", "take back the last change, or the one of a number", CARE),
    "history": Entry(
        "history",
        "what was done to the journal, and when",
        CARE,
        {"list": "history", "show": "history"},
    ),
    "sync": Entry(
        "sync",
        "bring two machines together through a git repository",
        CARE,
        {"run": "sync", "setup": "sync_setup", "resolve": "sync"},
    ),
    "check": Entry("check", "what in the files cannot be so; --fix mends what is safe", CARE),
    "config": Entry(
        "config",
        "settings of the journal",
        CARE,
        {"list": "config", "get": "config", "set": "config", "path": "config"},
    ),
    "snooze": Entry("snooze", "let a hint about somebody rest", CARE),
    "recover": Entry("recover", "texts that could not be saved", CARE, {"drop": "recover"}),
    "demo": Entry("demo", "look around in a journal of four years, thrown away after", CARE),
    "help": Entry("help", "this page; --all for every command", CARE),
}

SYNONYMS: dict[str, tuple[str, ...]] = {
    "log": ("meet",),
    "ls": ("list",),
    "done": ("action", "done"),
    "open": ("edit",),
    "close": ("conclude",),
    "map": ("network",),
}
"""Hidden words for the same thing."""

RESERVED: frozenset[str] = frozenset(
    {"me", "them", "both", "all", "private", "self"}
    | set(TABLE)
    | set(SYNONYMS)
    | {verb for entry in TABLE.values() for verb in entry.verbs}
    | {
        "add", "agree", "ask", "away", "calendar", "checklist", "close", "compare", "concern",
        "conclude", "draft", "diff", "due", "export", "feedback", "find", "forget", "give",
        "guide", "history", "import", "map", "milestone", "move", "need", "network", "next",
        "note", "opportunity", "pause", "prep", "questions", "recap", "receive", "remove",
        "rename", "renew", "report", "resolve", "resume", "run", "search", "settle", "setup",
        "share", "sign", "snooze", "step", "sync", "tick", "timeline", "topic", "trend", "undo",
        "untick", "update", "plan", "roadmap",
    }
)  # fmt: skip
"""Words that can be no slug: the grammar's own, those that later commands will need included."""
