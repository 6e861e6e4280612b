"""From what was told of feedback to its record, and to the request that it answers."""

from dataclasses import replace

from mentorlog.cli import prompts
from mentorlog.cli.command import View
from mentorlog.cli.command_line import command_line
from mentorlog.cli.commands.feedback_told import (
    TEXTS,
    VERBS,
    About,
    Told,
    about,
    missing_answers,
    missing_text,
)
from mentorlog.cli.conversation import KEYS, Answers, empty
from mentorlog.cli.session import Session
from mentorlog.cli.talk import draft, from_file, hold, place
from mentorlog.insight.feedback import answered_by
from mentorlog.insight.feedback import words as first_words
from mentorlog.insight.said import Changed, Line, Verbatim
from mentorlog.journal import drafts
from mentorlog.model import days
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import Kept

LABELS = {"asked": "Asked", "given": "Given", "received": "Received"}
SIDES = {"asked": "", "given": "to ", "received": "from "}


def written(session: Session, who: str, told: Told) -> View:
    """Write down what was told, or what is answered to the questions about it."""
    session.typed = told.everything
    found = about(session, who, told)
    if told.questions:
        return Verbatim(text=empty(found.talk.questions, f"Answers for: {found.talk.command}"))
    told, answers = _answered(session, found, told)
    if not told.text.strip() and not answers:
        return Changed(lines=(Line(label="Nothing", text="was said; nothing was written"),))
    record, view = _kept(session, found, told, answers)
    if told.guided and not told.answers:
        # Written as it is, so that a terminal may break the line and it can be pasted all the same.
        session.say(f"The same without being asked:\n  {_command(found, told, record)}")
        if not session.flags.dry_run:
            drafts.discard(*place(session, found.talk))
    return view


def _answered(session: Session, found: About, told: Told) -> tuple[Told, Answers]:
    """Return what is known in the end: from a file, from the conversation, or from one line."""
    if told.answers:
        return told, {**from_file(session, found.talk, told.answers), **found.flags}
    if told.guided:
        return _talked(session, found, told)
    if told.text.strip() or found.flags.keys() - {"follow_up"}:
        return told, found.flags
    if not session.interactive:
        raise missing_text(told, found)
    wording = found.wordings[f"{told.direction}.line"]
    line = prompts.ask(session.context, f"{wording.said('', name=found.name)} >")
    return replace(told, text=line), found.flags if line else {}


def _talked(session: Session, found: About, told: Told) -> tuple[Told, Answers]:
    """Hold the conversation, or go on with one that was broken off."""
    if not session.interactive:
        raise missing_answers(found)
    before = draft(session, found.talk)
    lines = dict.fromkeys(filter(None, (before.pop("text", ""), told.text)))
    told = replace(
        told,
        text="\n".join(lines),
        said={**before, **{key: words for key, words in told.said.items() if words}},
    )
    session.typed = told.everything
    session.tell(KEYS)
    session.tell(found.wordings[f"{told.direction}.opening"].said("", name=found.name))
    known = {**told.said, **({"text": told.text} if told.text else {})}
    return told, {**told.texts, **hold(session, found.talk, known)}


def _kept(session: Session, found: About, told: Told, answers: Answers) -> tuple[Feedback, Changed]:
    """Write the record, and the request that it answers."""
    said = (f"{key}: {value}" for key, value in answers.items())
    session.typed = "\n".join(filter(None, (told.text, *said)))
    person, text = found.person, told.text.rstrip("\n")
    with session.change(f"feedback {VERBS[told.direction]} {person.who}") as change:
        session.standing(person)
        request = _request(session, found, told)
        record = Feedback(
            on=found.on,
            direction=told.direction,
            asked_on=request.record.on if request else None,
            member=found.member,
            tags=told.tags,
            **answers,
        )
        key = change.new_stem("feedback", person.who, found.on, None)
        kept = Kept(
            who=person.who, key=key, record=record, private=True, text=f"{text}\n" if text else ""
        )
        change.save(kept)
        if request:
            request = replace(request, record=replace(request.record, answered_on=found.on))
            change.save(request)
    return record, Changed(
        lines=_lines(session, found, told, kept, request),
        records=(kept, request) if request else (kept,),
        tried=session.flags.dry_run,
    )


def _request(session: Session, found: About, told: Told) -> Kept[Feedback] | None:
    """Return the request that this answers, of those a list shows, read under the lock."""
    if told.direction != "received" or told.extra:
        return None
    return answered_by(session.journal.feedback(found.person.who), found.on, found.member)


def _lines(
    session: Session, found: About, told: Told, kept: Kept[Feedback], request: Kept[Feedback] | None
) -> tuple[Line, ...]:
    record, ref = kept.record, f"{found.handle}/{kept.key}"
    group = found.person.record.name
    name = f"{found.name} ({group})" if found.member else group
    day = days.full(record.on)
    lines = [
        Line(
            label=LABELS[record.direction], text=f"{SIDES[record.direction]}{name}, {day}, private"
        )
    ]
    if request:
        asked = days.full(request.record.on)
        lines.append(Line(label="Answers", text=f'"{first_words(request)}", asked on {asked}'))
    lines.append(Line(label="File", text=kept.key, aside=f"mentorlog show {ref}"))
    if record.follow_up:
        lines.append(Line(label="Back", text=days.spoken(record.follow_up, session.today)))
    lines.append(_next(found, told, kept, ref))
    return tuple(lines)


def _next(found: About, told: Told, kept: Kept[Feedback], ref: str) -> Line:
    """Return the one next step that helps now."""
    step: str = kept.record.direction
    command = f"mentorlog edit {ref} --set follow_up=2w"
    if step == "asked":
        whom = [found.handle, *(["--with", told.member] if told.member else [])]
        command = f'{command_line(["mentorlog", "feedback", "receive", *whom])} "..."'
    elif kept.record.follow_up:
        step, command = "follow_up", f'mentorlog feedback done {ref} "..."'
    return Line(label="Next", text=found.wordings[f"after.{step}"].text, aside=command)


def _command(found: About, told: Told, record: Feedback) -> str:
    """Return the command that says the same without being asked."""
    words = ["mentorlog", "feedback", VERBS[record.direction], found.handle]
    words += [told.text] if told.text and not told.text.startswith("-") else []
    words += ["--on", record.on.isoformat()] if told.on else []
    words += ["--with", told.member] if told.member else []
    for key in (*TEXTS, "kind", "follow_up"):
        if value := getattr(record, key):
            words += [f"--{key.replace('_', '-')}", str(value)]
    for tag in record.tags:
        words += ["--tag", tag]
    words += ["--extra"] if told.extra else []
    words += ["--", told.text] if told.text.startswith("-") else []
    return command_line(words)
