"""A page for every view: what a person sees of it, built from parts."""

from importlib import import_module
from typing import Any

from mentorlog.render.parts import Page

MODULES = {
    "Status": "status",
    "Whole": "person",
    "People": "people",
    "Actions": "actions",
    "Goals": "goals",
    "OneGoal": "goals",
    "GoalPlan": "goal_plan",
    "Roadmaps": "roadmaps",
    "OneRoadmap": "roadmaps",
    "Feedbacks": "feedback",
    "OneAgreement": "agreement",
    "AgreementDiff": "agreement",
    "AgreementCompared": "agreement",
    "Concerns": "concern",
    "OneConcern": "concern",
    "Instruments": "assessed",
    "Assessed": "assessed",
    "AssessedOf": "assessed",
    "Assessments": "assessed",
    "Timeline": "timeline",
    "Trend": "trend",
    "Network": "network",
    "Own": "own",
    "Needs": "needs",
    "Kinds": "needs",
    "Opportunities": "opportunities",
    "Record": "record",
    "Path": "path",
    "Moves": "moves",
    "Checklists": "checklists",
    "QuestionList": "questions",
    "Guide": "guide",
    "GuideText": "guide",
    "Which": "guide",
    "HelpNow": "guide",
    "Schema": "schema",
    "Changed": "changed",
    "MeetingLogged": "logged",
    "Reviewed": "reviewed",
    "Removed": "removed",
    "Forgotten": "forgotten",
    "Members": "members",
    "Checked": "checked",
    "SyncSet": "synced",
    "Synced": "synced",
    "Snoozed": "snoozed",
    "Config": "config",
    "Beginning": "beginning",
    "Recovered": "recovered",
    "Topics": "topics",
    "Notes": "notes",
    "Away": "away",
    "Due": "due",
    "DueCount": "due",
    "Sheet": "prep",
    "Sheets": "prep",
    "Letter": "letters",
    "Letters": "letters",
    "FileReport": "report",
    "ReferenceReport": "report",
    "YearReport": "report",
    "About": "about",
    "Played": "played",
    "Entries": "past",
    "OneEntry": "past",
    "Undone": "past",
}
"""View class to the module of its page; the function is the class's name in small letters."""


def page(view: Any) -> Page:
    """Return the page of a view."""
    name = type(view).__name__
    module = import_module(f"mentorlog.render.pages.{MODULES[name]}")
    built: Page = getattr(module, name.lower())(view)
    return built
