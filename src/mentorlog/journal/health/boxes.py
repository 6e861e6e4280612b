"""Boxes in the text of a meeting: what was ticked by hand, and what is nobody's action."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from mentorlog.formats.inline import Box, boxes
from mentorlog.journal.change import Change
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case, Standing
from mentorlog.journal.names import read_id
from mentorlog.model import days
from mentorlog.model.finding import Finding
from mentorlog.model.kept import ME

Actions = Mapping[str, Standing]


def ticks(everything: Everything, today: date) -> Iterator[Case]:
    """Yield what the boxes under ``## Actions`` say that the actions do not."""
    actions = {one.kept.key: one for one in everything.of("action")}
    texts = {(one.kept.who, one.kept.record.text) for one in actions.values()}
    done: set[str] = set()
    for one in everything.of("meeting"):
        for box in boxes(one.kept.text):
            key = read_id(box.promise.id or "")
            if not key:
                if not box.done and (one.kept.who, box.promise.text) not in texts:
                    yield _loose(one, box)
            elif key not in actions:
                if found := _nowhere(everything, one, box, key):
                    yield found
            elif box.done and actions[key].kept.record.open and key not in done:
                done.add(key)
                yield _ticked(everything, one, box, actions[key], today)


def _line(one: Standing, box: Box) -> int:
    """Return the line of a box in its file: below the front matter, where there is some."""
    head = one.seen.text.count("\n") + 2 if one.seen.text else 0
    return head + box.line + 1


def _finding(one: Standing, box: Box, rule: str, what: str, mend: str) -> Finding:
    return Finding(rule=rule, path=one.path, line=_line(one, box), what=what, mend=mend)


def _loose(one: Standing, box: Box) -> Case:
    what = f'"{box.promise.text}" is a box here, and no action of the journal'
    who = one.kept.who
    mend = f'mentorlog action {who} "{box.promise.text}"   if it is still to be done'
    return Case(_finding(one, box, "loose-box", what, mend))


def _nowhere(everything: Everything, one: Standing, box: Box, key: str) -> Case | None:
    homes = ((one.kept.who, False), (one.kept.who, True), (ME, False))
    known = [everything.names("action", who, private=private) for who, private in homes]
    if None in known or any(key in (names or ()) for names in known):
        return None
    what = f"the box names ^{key}, and there is no such action"
    return Case(_finding(one, box, "nowhere", what, "take the ^ and what follows out of the line"))


def _ticked(everything: Everything, one: Standing, box: Box, action: Standing, today: date) -> Case:
    kept = action.kept
    what = f'{kept.key} "{kept.record.text}" is ticked here and open at {action.path}'
    if action.path in everything.broken:
        mend = f"mend {action.path} first"
        return Case(_finding(one, box, "ticked-box", what, mend))

    def mend_it(change: Change) -> None:
        change.save(replace(kept, record=replace(kept.record, done=today)))

    found = _finding(one, box, "ticked-box", what, "mentorlog check --fix   marks it as done today")
    return Case(
        replace(found, fix=True),
        mend_it,
        f"{kept.key} {kept.record.text}: done, {days.full(today)}",
    )
