"""Which kind of support is meant by what was typed."""

import pytest

from mentorlog.model.support import Support, Supports


def support(name: str, id: str = "") -> Support:  # noqa: A002 - the word of the files
    known = id or name.casefold().replace(" ", "-")
    return Support(id=known, name=name, side="career", about="It helps.")


KINDS = Supports(
    support=(
        support("Coaching"),
        support("Counselling"),
        support("Role modelling"),
        support("Safe space"),
        support("Exposure and visibility", "exposure"),
    )
)


@pytest.mark.parametrize(
    ("typed", "meant", "rest"),
    [
        ("coaching", "coaching", ""),
        ("Coaching to write", "coaching", "to write"),
        ("coaching: to write", "coaching", "to write"),
        ("coaching, to write", "coaching", "to write"),
        ("role-modelling how", "role-modelling", "how"),
        ("role modelling how", "role-modelling", "how"),
        ("exposure and why", "exposure", "and why"),
        ("exposure and visibility at once", "exposure", "at once"),
        ("safe space to talk", "safe-space", "to talk"),
        ("saf to talk", "safe-space", "to talk"),
        ("coa", "coaching", ""),
    ],
)
def test_a_kind_is_meant_by_id_name_or_start(typed: str, meant: str, rest: str) -> None:
    words = typed.split()
    found = KINDS.begun(words)
    assert found is not None
    kind, count = found
    assert (kind.id, " ".join(words[count:])) == (meant, rest)


@pytest.mark.parametrize("typed", ["", "co", "c", "money", "to coaching", "coachings", ":"])
def test_what_is_unclear_or_unknown_is_no_kind(typed: str) -> None:
    assert KINDS.begun(typed.split()) is None


def test_a_kind_that_is_no_longer_listed_is_called_by_its_id() -> None:
    assert KINDS.name("role-modelling") == "Role modelling"
    assert KINDS.name("childcare") == "childcare"
