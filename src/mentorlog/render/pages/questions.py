"""Questions of the bank."""

from mentorlog.insight.question_list import SHOWN, QuestionLine, QuestionList
from mentorlog.model import days
from mentorlog.render.parts import Column, Heading, Item, Page, Part, Row, Table, joined, text


def questionlist(view: QuestionList) -> Page:
    """Return the page: questions with their ids, or how many there are of each topic."""
    if not view.questions:
        return _none(view) if view.name or not view.fitting else _overview(view)
    title = f"QUESTIONS  {view.name}" if view.name else "QUESTIONS"
    whole = len(view.questions) == view.fitting
    right = "" if whole else f"{len(view.questions)} of {view.fresh} not asked yet"
    head: list[Part] = [Heading(title, right if view.name else _of(view))]
    if len(view.questions) <= SHOWN:
        head += [_line(one, view) for one in view.questions]
        return joined([head, _after(view)])
    blocks = [
        [Heading(topic.upper()), *(_line(one, view) for one in view.questions
                                   if _first(one) == topic)]
        for topic in _topics(view)
    ]  # fmt: skip
    return joined([head, *blocks, _after(view)])


def _of(view: QuestionList) -> str:
    return "" if len(view.questions) == view.fitting else f"{len(view.questions)} of {view.fitting}"


def _topics(view: QuestionList) -> list[str]:
    return list(dict.fromkeys(_first(one) for one in view.questions))


def _first(one: QuestionLine) -> str:
    return one.topics[0] if one.topics else "other"


def _line(one: QuestionLine, view: QuestionList) -> Part:
    margin = max(len(other.id) for other in view.questions) + 2
    asked = f"  (asked {days.short(one.asked, view.today)})" if one.asked else ""
    return Item(f"{one.id:<{margin}}", f"{one.text}{asked}", 2)


def _after(view: QuestionList) -> list[Part]:
    if not view.handle:
        return []
    fresh = next((one for one in view.questions if not one.asked), view.questions[0])
    return [Row(text("Asked one?"), f"mentorlog questions asked {fresh.id} {view.handle}")]


def _none(view: QuestionList) -> Page:
    if view.fitting and view.handle:
        command = f"mentorlog questions {view.handle} --all"
        return (Row(text(f"You have asked {view.name} all that fit. Begin anew?"), command),)
    kind = "No question of this kind is suggested"
    words = f"{kind} for {view.name}." if view.name else "No question of the bank is of this kind."
    return (Row(text(words), "mentorlog questions"),)


def _overview(view: QuestionList) -> Page:
    rows = tuple(
        (text(topic), text(str(count)), text(f"mentorlog questions --topic {topic}"))
        for topic, count in view.topics.items()
    )
    return (
        Heading(f"{view.fitting} QUESTIONS", "mentorlog questions --all"),
        Table((Column(), Column(align="right"), Column()), rows, 2),
        Row(text("For somebody, those you have not asked yet"), "mentorlog questions WHO"),
    )
