"""What comes first and what is left away, with a few things that are made up for it."""

import pytest

from footbridge.catalogue import search as searching
from footbridge.catalogue.search import Found, Index, Thing, Turn, index_of, search
from footbridge.catalogue.topics import Page, Topic, Topics
from tests.catalogue import build


def thing(place: str, named: str, told: str = "") -> Thing:
    kind_and_name = place.partition("/")
    words = frozenset(named.split())
    return Thing(place=place, name=kind_and_name[2], named=words, told=frozenset(told.split()))


def turn(words: str, *places: str) -> Turn:
    is_of_a_sign = places[0].startswith("flags/")
    return Turn(words=frozenset(words.split()), leads_to=places, is_of_a_sign=is_of_a_sign)


def found(words: str, things: list[Thing], *turns: Turn) -> list[str]:
    return [each.place for each in everything(words, things, *turns)]


def everything(words: str, things: list[Thing], *turns: Turn) -> tuple[Found, ...]:
    known = {word for each in things for word in each.named | each.told}
    known |= {word for each in turns for word in each.words}
    whole = {each.place: each for each in things}
    return search(words, Index(things=whole, turns=turns, known=frozenset(known)))


CUT, SORE = thing("flags/cut", "wound"), thing("flags/sore", "blister")
NAILS, PRINT = thing("cards/nails", "toenails"), thing("pages/print", "paper")
THINGS = [CUT, SORE, NAILS, PRINT]


def test_what_weighs_little_beside_the_best_is_left_away():
    raises = thing("exercises/raises", "heel raise")
    spoken_of = thing("lessons/spoken-of", "calf", "the heel lifts")

    assert found("heel raise", [raises, spoken_of]) == ["exercises/raises"]
    assert found("lifts", [raises, spoken_of]) == ["lessons/spoken-of"]


def test_what_weighs_just_enough_is_told(monkeypatch):
    monkeypatch.setattr(searching, "WEAK", 0.5)
    turns = (turn("long walk", "cards/nails"), turn("long", "pages/print"))

    assert found("long walk", THINGS, *turns) == ["cards/nails", "pages/print"]


def test_a_sign_is_told_however_little_of_the_question_spoke_of_it():
    walk = thing("exercises/walk", "long slow evening walk")

    told = everything("sore long slow evening walk", [*THINGS, walk], turn("sore", SORE.place))

    assert [(each.place, each.is_sign_told) for each in told] == [
        (SORE.place, True),
        (walk.place, False),
    ]


def test_the_sign_that_was_told_more_fully_comes_first_and_none_takes_another_out():
    turns = (turn("sore", SORE.place), turn("sore cut", CUT.place))

    told = everything("sore cut", THINGS, *turns)

    assert [(each.place, each.is_sign_told) for each in told] == [
        (CUT.place, True),
        (SORE.place, True),
    ]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [("cut", True), ("cut nail", False), ("cut nail print", False), ("cut nial", True)],
    ids=["alone", "in a longer turn", "beside another turn", "the longer turn not quite said"],
)
def test_a_longer_turn_of_phrase_takes_a_word_out_of_a_sign(words, is_told):
    turns = (
        turn("cut", CUT.place),
        turn("cut nail", NAILS.place),
        turn("print", PRINT.place),
    )

    told = everything(words, THINGS, *turns)

    assert (CUT.place in [each.place for each in told if each.is_sign_told]) is is_told


def test_a_turn_of_just_the_words_of_a_sign_takes_nothing_out():
    told = everything("cut", THINGS, turn("cut", CUT.place), turn("cut", NAILS.place))

    assert told[0] == Found(kind="flags", id="cut", name="cut", is_sign_told=True)


def test_what_a_sign_leads_to_beside_it_is_no_sign():
    told = everything("sore", THINGS, turn("sore", SORE.place, NAILS.place))

    assert [(each.place, each.is_sign_told) for each in told] == [
        (SORE.place, True),
        (NAILS.place, False),
    ]


@pytest.mark.parametrize(
    ("asked", "named", "told", "weight"),
    [
        ([{"heel": 1.0}], "heel", "", 10 + 1.5),
        ([{"heel": 1.0}], "heel raise", "", 10 * 0.7),
        ([{"heel": 0.7}], "heel", "", 7 * (0.4 + 0.6 * 0.7)),
        ([{"heel": 0.7}, {"heel": 1.0}], "heel", "", 17),
        ([{"heel": 1.0}, {"seam": 1.0}], "heel", "seam", 10 + 0.2),
        ([{"seam": 1.0}], "heel", "seam toe", 0.2),
        ([{"seam": 1.0}], "heel", "", 0),
    ],
    ids=[
        "the whole name",
        "half of a name",
        "the beginning of a name",
        "a name and its beginning",
        "a name and a word of the text",
        "a word of the text",
        "nothing of it",
    ],
)
def test_what_a_match_weighs(asked, named, told, weight):
    weighed = searching._by_name(asked, thing("cards/x", named, told))

    assert weighed == pytest.approx(weight)


def test_a_thing_is_found_by_the_words_of_all_its_texts():
    card = build.card(id="BATH", name="A bath", text=("Warm water.", "Cool air."))

    index = index_of(build.catalogue(card), Topics(topics={}, pages={}))

    assert index.things["cards/BATH"].named == {"bath"}
    assert index.things["cards/BATH"].told == {"warm", "water", "cool", "air"}


def test_a_turn_leads_to_what_is_there():
    topics = {"doing.x": Topic(words=("dance",), leads_to=("exercises/dance", "pages/help"))}
    pages = {"help": Page(name="Help", words=())}

    index = index_of(build.catalogue(), Topics(topics=topics, pages=pages))

    assert [each.leads_to for each in index.turns] == [("pages/help",)]
