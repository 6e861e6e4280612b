"""From which day a roadmap is laid."""

from mentorlog.insight.roadmaps import start
from mentorlog.model.roadmap import Roadmap, RoadmapStep
from tests.builders import TODAY, ago, ahead

STEPS = tuple(
    RoadmapStep(after=after, text=f"After {after}", owner="both") for after in ("2w", "1w")
)
OF = Roadmap(id="x", name="X", length="2w", step=STEPS)


def test_it_is_laid_from_the_day_two_people_began_while_nothing_of_it_is_over() -> None:
    assert start(OF, ago(7), TODAY) == ago(7)
    assert start(OF, ahead(7), TODAY) == ahead(7)


def test_where_a_step_would_be_late_at_once_it_is_laid_from_today() -> None:
    assert start(OF, ago(8), TODAY) == TODAY
    assert start(OF, ago(800), TODAY) == TODAY


def test_where_nothing_began_it_is_laid_from_today() -> None:
    assert start(OF, None, TODAY) == TODAY
