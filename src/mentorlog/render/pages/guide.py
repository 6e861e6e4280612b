"""The guide: the pages there are, one page, what a hint looks at, which command, and help."""

import re

from mentorlog.insight.guidance import Guide, GuideGroup, GuideText, HelpNow, Which
from mentorlog.model.hint_rule import HintRule
from mentorlog.model.situation import SituationGroup
from mentorlog.render.parts import (
    Heading,
    Item,
    Markdown,
    Page,
    Paragraph,
    Part,
    Pasted,
    Row,
    Span,
    joined,
    text,
)


def guide(view: Guide) -> Page:
    """Return the pages by stage and need, a line each."""
    margin = max((len(one.id) for group in view.groups for one in group.pages), default=0) + 2
    blocks = [_group(one, margin) for one in view.groups]
    if view.word:
        return joined([[Heading(f'Several pages have "{view.word}"')], *blocks])
    more: list[Part] = [
        Row(text("One of them"), "mentorlog guide TOPIC"),
        Row(text("Which command is for what"), "mentorlog guide which"),
        Row(text("Something is badly wrong"), "mentorlog guide help-now"),
    ]
    return joined([*blocks, more])


def _group(group: GuideGroup, margin: int) -> list[Part]:
    lines = [Item(f"{one.id:<{margin}}", one.about, 2) for one in group.pages]
    return [Heading(group.name.upper()), *lines]


def guidetext(view: GuideText) -> Page:
    """Return one page with what stands beside it, or what a hint looks at."""
    head: list[Part] = [Heading(view.title, view.id)]
    if view.about:
        head.append(Paragraph(view.about))
    body = _written(view.text)
    see: list[Part] = [Row(text(one.title), f"mentorlog guide {one.id}", 2) for one in view.see]
    beside = [Heading("BESIDE IT"), *see] if see else []
    rests: list[Part] = [
        Item("          " if at else "rests on  ", one) for at, one in enumerate(view.sources)
    ]
    return joined([head, _rule(view.rule), body, beside, rests])


_ALONE = re.compile(r"`(mentorlog [^`\n]+)`")


def _written(words: str) -> list[Part]:
    """Return a text; a command that stands alone in it is never broken, so it can be pasted."""
    blocks: list[list[Part]] = []
    said: list[str] = []
    for paragraph in words.strip("\n").split("\n\n"):
        alone = _ALONE.fullmatch(paragraph)
        if alone and "\n".join(said).count("```") % 2 == 0:
            blocks += [_set(said), [Pasted(alone[1])]]
            said = []
        else:
            said.append(paragraph)
    return list(joined([*blocks, _set(said)]))


def _set(said: list[str]) -> list[Part]:
    return [Markdown("\n\n".join(said))] if any(said) else []


def _rule(rule: HintRule | None) -> list[Part]:
    if rule is None:
        return []
    return [
        Item("looks at  ", rule.looks_at),
        Item("speaks    ", rule.when),
        Item("why       ", rule.why),
        *_silence(rule),
    ]


def _silence(rule: HintRule) -> list[Part]:
    if rule.quiet:
        return [Item("silence   ", rule.quiet)]
    return [
        Item("silence   ", "two lines in somebody's private/relationship.toml:"),
        Pasted("[[snooze]]", 10),
        Pasted(f'rule = "{rule.id}"', 10),
    ]


def which(view: Which) -> Page:
    """Return which command is for what."""
    return joined([_situations(one) for one in view.groups])


def _situations(group: SituationGroup) -> list[Part]:
    rows = [Row(text(one.text), one.command, 2) for one in group.situation]
    return [Heading(group.name.upper()), *rows]


def helpnow(view: HelpNow) -> Page:
    """Return my own contacts, then what to think of first, and the offices there usually are."""
    offices = view.offices
    first: list[Part] = [Paragraph(one) for one in offices.first]
    contacts: list[Part] = [Heading("YOUR CONTACTS")]
    margin = max([len(name) for name in view.contacts] or [0]) + 2
    contacts += [Item(f"{name:<{margin}}", where, 2) for name, where in view.contacts.items()]
    if not view.contacts:
        contacts.append(
            Row(text("None yet. Add one:"), 'mentorlog config set help.ombuds "..."', 2)
        )
    there: list[Part] = [Heading("WHERE THERE USUALLY IS HELP")]
    for one in offices.office:
        there += [Row((Span(one.name, "strong"),), indent=2), Paragraph(one.about, 4)]
    keep: list[Part] = [Item("- ", one, 2) for one in offices.keep]
    return joined([contacts, first, there, [Heading("FOR YOURSELF"), *keep] if keep else []])
