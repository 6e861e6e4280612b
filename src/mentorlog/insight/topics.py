"""What is to be raised: topics that wait, and how often they were carried forward."""

from collections.abc import Mapping
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.insight.carried import carried
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.topic import Topic
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLine:
    """A topic as listed: who brings it, and the meetings over which it was carried forward."""

    kept: Kept[Topic]
    by: str
    carried: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """Topics by the person they are to be raised with. ``raised`` are those that were."""

    waiting: tuple[TopicLine, ...]
    raised: tuple[TopicLine, ...]
    names: Mapping[str, str]
    handles: Mapping[str, str]
    today: date
    who: str | None = None


def topic_line(kept: Kept[Topic], picture: Picture) -> TopicLine:
    """Return a topic with the name of who brings it and how often it was carried forward."""
    by = kept.record.by
    return TopicLine(
        kept=kept,
        by=owner_name(by, picture.relationship) if by else "",
        carried=carried(kept.record.created, picture) if kept.record.open else 0,
    )


def waiting(picture: Picture) -> tuple[TopicLine, ...]:
    """Return the topics that wait, those that wait longest first."""
    return tuple(topic_line(kept, picture) for kept in picture.open_topics)


def gone(picture: Picture) -> tuple[TopicLine, ...]:
    """Return the topics that were raised or dropped, newest first."""
    past = [kept for kept in picture.topics if not kept.record.open]
    past.sort(key=lambda kept: kept.record.raised or str(kept.record.dropped), reverse=True)
    return tuple(topic_line(kept, picture) for kept in past)
