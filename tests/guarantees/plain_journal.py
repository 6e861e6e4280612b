"""What is in a journal, in the plainest of words: the model that random commands are held against.

It knows nothing of files, records or the program; each of its people, promises, topics, goals,
notes and meetings is a few words that somebody could have on paper.
"""

from dataclasses import dataclass, field


@dataclass
class Person:
    """Somebody, by the name of their folder in the journal."""

    name: str
    paused: bool = False
    minutes: int | None = None
    before: set[str] = field(default_factory=set)
    """The names of their folder until now: they are still found by these."""


@dataclass
class Thing:
    """What one has with somebody: a promise, a topic, a goal, a note."""

    who: str
    state: str = "open"
    owner: str = "me"
    progress: int | None = None


@dataclass
class Meeting:
    """A day on which one met, was to meet, or did not."""

    who: str
    day: str
    status: str = "held"
    aside: str = ""


@dataclass
class Plain:
    """All of it, by the words that each thing has alone."""

    people: dict[str, Person] = field(default_factory=dict)
    actions: dict[str, Thing] = field(default_factory=dict)
    topics: dict[str, Thing] = field(default_factory=dict)
    goals: dict[str, Thing] = field(default_factory=dict)
    notes: dict[str, Thing] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    """What was written into somebody's own file by hand, and whose that is."""

    def remove(self, slug: str) -> None:
        """Take somebody away with all that one had with them."""
        del self.people[slug]
        for things in (self.actions, self.topics, self.goals, self.notes, self.meetings):
            for words in [words for words, one in things.items() if one.who == slug]:
                del things[words]
        self.comments = {words: who for words, who in self.comments.items() if who != slug}

    def rename(self, slug: str, now: str, name: str) -> None:
        """Give somebody another name, and their folder too."""
        self.people = {now if key == slug else key: one for key, one in self.people.items()}
        self.people[now].name = name
        self.people[now].before.add(slug)
        for things in (self.actions, self.topics, self.goals, self.notes, self.meetings):
            for one in things.values():
                one.who = now if one.who == slug else one.who
        self.comments = {words: now if who == slug else who for words, who in self.comments.items()}

    def taken(self) -> set[str]:
        """Return the names that somebody answers to."""
        return {*self.people}.union(*(one.before for one in self.people.values()))

    def open(self, things: dict[str, Thing], *states: str) -> list[str]:
        """Return the words of those in one of these states, open ones where none is named."""
        return sorted(words for words, one in things.items() if one.state in (states or ("open",)))

    def planned(self, slug: str) -> list[str]:
        """Return the words of the meetings that are still to come with somebody."""
        return [words for words, one in self.meetings.items()
                if one.who == slug and one.status == "planned"]  # fmt: skip
