"""Whom a word means."""

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.insight.people import Person, answers_to, find, near_words, nearest
from tests.builders import kept, relationship


def person(who: str, name: str, **changes: object) -> Person:
    return kept(relationship(name=name, **changes), "", who=who)


ADA = person("ada-lovelace", "Ada Lovelace", aliases=("countess",))
OYVIND = person("oyvind-strand", "Øyvind Strand")
LENA = person("lena-brandt", "Léna Brandt")
LEON = person("leon-ek", "Leon Ek", state="concluded")
EVERYBODY = (ADA, OYVIND, LENA, LEON)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ada-lovelace", ADA),
        ("ada", ADA),
        ("ADA", ADA),
        (" ada ", ADA),
        ("Ada Lovelace", ADA),
        ("Countess", ADA),
        ("love", ADA),
        ("a", ADA),
        ("oyv", OYVIND),
        ("ØYVIND", OYVIND),
        ("strand", OYVIND),
        ("léna", LENA),
        ("lena", LENA),
        ("bra", LENA),
        ("ek", LEON),
    ],
)
def test_slug_alias_or_beginning_of_a_name_finds_whoever_it_is(word: str, meant: Person) -> None:
    assert find(word, EVERYBODY) is meant


def test_the_active_come_before_the_concluded() -> None:
    assert find("le", EVERYBODY) is LENA
    assert find("leo", EVERYBODY) is LEON


def test_the_whole_name_comes_before_a_beginning() -> None:
    anna, annabel = person("anna", "Anna"), person("annabel-lee", "Annabel Lee")
    assert find("anna", (annabel, anna)) is anna
    assert find("annab", (annabel, anna)) is annabel


def test_an_alias_comes_before_a_beginning() -> None:
    other = person("grace-hopper", "Grace Hopper", aliases=("ada",))
    assert find("ada", (ADA, other)) is other


def test_a_concluded_one_is_meant_where_its_whole_name_is_said() -> None:
    old, new = person("sam", "Sam", state="concluded"), person("samira", "Samira")
    assert find("sam", (old, new)) is old


def test_an_ambiguous_word_names_who_it_could_be() -> None:
    with pytest.raises(MentorlogError) as caught:
        find("l", EVERYBODY)
    assert caught.value.id == "ambiguous-name"
    assert caught.value.exit_code == 2
    assert "ada-lovelace (Ada Lovelace, mentor)" in caught.value.what
    assert "lena-brandt (Léna Brandt, mentor)" in caught.value.what
    assert "leon" not in caught.value.what


def test_two_concluded_ones_are_ambiguous_too() -> None:
    others = [person(f"leo-{name}", f"Leo {name}", state="concluded") for name in ("a", "b")]
    with pytest.raises(MentorlogError, match=r"leo-a .* leo-b"):
        find("leo", others)


@pytest.mark.parametrize("word", ["", " ", "zoe", "lovelaces", "da"])
def test_nobody_is_guessed(word: str) -> None:
    with pytest.raises(MentorlogError) as caught:
        find(word, EVERYBODY)
    assert (caught.value.id, caught.value.exit_code) == ("who-not-found", 3)


def test_a_misspelt_name_suggests_who_was_meant() -> None:
    with pytest.raises(MentorlogError) as caught:
        find("lovelase", EVERYBODY)
    assert caught.value.why == "Near: ada-lovelace (Ada Lovelace, mentor)."
    assert caught.value.what == 'No relationship matches "lovelase".'


def test_among_the_active_alone_it_says_that_only_they_were_looked_at() -> None:
    with pytest.raises(MentorlogError, match=r'^No active relationship matches "zoe"\.$') as caught:
        find("zoe", (ADA,))
    assert caught.value.why == ""


def test_at_most_three_are_suggested_the_likest_first() -> None:
    crowd = [person(f"ann{letter}", f"Ann{letter}") for letter in "abcde"]
    found = nearest("annb", crowd, lambda one: (one.who,))
    assert len(found) == 3
    assert found[0].who == "annb"


def test_near_words_are_offered() -> None:
    assert near_words("measur", ["measure", "why"]) == "Did you mean measure?"
    assert near_words("duee", ["due", "dues"]) in {
        "Did you mean due or dues?",
        "Did you mean dues or due?",
    }
    assert near_words("xyz", ["measure"]) == ""


def test_a_word_may_mean_somebody_whose_file_cannot_be_read() -> None:
    for word in ("ada-lovelace", "ADA", "love", " ada "):
        assert answers_to("ada-lovelace", word)
    for word in ("", " ", "lace", "grace"):
        assert not answers_to("ada-lovelace", word)
