"""Finding what a person means: signs, exercises, cards, lessons, care and pages, in one list.

What is found through a topic of a warning sign comes before all else, however little of the
question spoke of it. Only a longer turn of phrase takes a word out of it: "cut nails" is no cut.
Pure: the same words find the same things.
"""

from collections.abc import Iterator, Mapping

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.spelling import WHOLE, meanings, words_of
from footbridge.catalogue.topics import Kind, Topics
from footbridge.catalogue.value import value

LONGEST = 200
"""Letters of a question; what comes after them is not read."""

# What a match weighs: a turn of phrase, each place down its list, a word of a name, of a text.
TURN, PLACE_DOWN, OF_NAME, WHOLE_NAME, OF_TEXT = 12.0, 0.5, 10.0, 1.5, 0.2
SAID_OF_NAME = 0.4
"""What a word of a long name weighs at least, as a part of `OF_NAME`."""

WEAK = 0.55
"""What weighs less than this part of the best is left away."""


@value
class Found:
    """One thing that was found. `is_sign_told`: the words told of this sign, so it is first."""

    kind: Kind
    id: str
    name: str
    is_sign_told: bool = False

    @property
    def place(self) -> str:
        return f"{self.kind}/{self.id}"


@value
class Thing:
    """A thing by its place, with the words of its name and of its texts."""

    place: str
    name: str
    named: frozenset[str]
    told: frozenset[str]


@value
class Turn:
    """A turn of phrase: it is found where all its words are."""

    words: frozenset[str]
    leads_to: tuple[str, ...]
    is_of_a_sign: bool


@value
class Index:
    """All that can be found, made ready once. `known` is every word in it."""

    things: Mapping[str, Thing]
    turns: tuple[Turn, ...]
    known: frozenset[str]


def index_of(catalogue: Catalogue, topics: Topics) -> Index:
    """Everything of the catalogue that has a page, under all its words."""
    things = {each.place: each for each in _things(catalogue, topics)}
    turns = tuple(
        Turn(
            words=frozenset(words_of(words)),
            leads_to=tuple(place for place in topic.leads_to if place in things),
            is_of_a_sign=topic.is_of_a_sign,
        )
        for _, topic in topics.led_to()
        for words in topic.words
    )
    known = {word for each in things.values() for word in each.named | each.told}
    known |= {word for turn in turns for word in turn.words}
    return Index(things=things, turns=turns, known=frozenset(known))


def search(words: str, index: Index) -> tuple[Found, ...]:
    """What these words may mean, the best first; nothing where nothing is known of them."""
    asked = [meanings(each, index.known) for each in words_of(words[:LONGEST])]
    signs, all_of_it = _weighed(asked, index)
    best = max(all_of_it.values(), default=0.0)
    order = sorted(
        (place for place, weight in all_of_it.items() if place in signs or weight >= best * WEAK),
        key=lambda place: (-signs.get(place, 0.0), -all_of_it[place], index.things[place].name),
    )
    return tuple(_found(index.things[place], is_sign_told=place in signs) for place in order)


def _weighed(
    asked: list[Mapping[str, float]], index: Index
) -> tuple[dict[str, float], dict[str, float]]:
    """How much each place weighs: as a sign that was told of, and altogether."""
    signs: dict[str, float] = {}
    weights = {place: _by_name(asked, each) for place, each in index.things.items()}
    there = [(turn, weight) for turn in index.turns if (weight := _all_there(turn.words, asked))]
    meant_otherwise = [
        turn.words for turn, weight in there if not turn.is_of_a_sign and weight == len(turn.words)
    ]
    for turn, weight in there:
        is_told = turn.is_of_a_sign and not any(turn.words < each for each in meant_otherwise)
        for down, place in enumerate(turn.leads_to):
            here = TURN * weight - PLACE_DOWN * down
            weights[place] = max(weights[place], here)
            if is_told and place.startswith(f"{Kind.SIGN}/"):
                signs[place] = max(signs.get(place, 0.0), here)
    return signs, {place: weight for place, weight in weights.items() if weight}


def _all_there(words: frozenset[str], asked: list[Mapping[str, float]]) -> float:
    """How surely all these words were asked for, a turn of more words weighing more."""
    surely = [max((each.get(word, 0.0) for each in asked), default=0.0) for word in words]
    return sum(surely) if all(surely) else 0.0


def _by_name(asked: list[Mapping[str, float]], thing: Thing) -> float:
    named = [max(each.get(word, 0.0) for word in thing.named) for each in asked]
    told = [max((each.get(word, 0.0) for word in thing.told), default=0.0) for each in asked]
    part = min(1.0, sum(named) / len(thing.named))
    weight = OF_NAME * sum(named) * (SAID_OF_NAME + (1 - SAID_OF_NAME) * part)
    is_whole = part == 1.0 and all(each == WHOLE for each in named)
    return weight + OF_TEXT * sum(told) + (WHOLE_NAME if is_whole else 0.0)


def _found(thing: Thing, *, is_sign_told: bool) -> Found:
    kind, _, name = thing.place.partition("/")
    return Found(kind=Kind(kind), id=name, name=thing.name, is_sign_told=is_sign_told)


def _things(catalogue: Catalogue, topics: Topics) -> Iterator[Thing]:
    for flag in catalogue.flags.values():
        yield _thing(Kind.SIGN, flag.id, flag.name, flag.question)
    for exercise in catalogue.exercises.values():
        variants = (each.name for each in exercise.variants)
        told = (exercise.summary, *exercise.body, *exercise.purpose, *variants)
        yield _thing(Kind.EXERCISE, exercise.id, exercise.name, *told)
    for card in catalogue.cards.values():
        yield _thing(Kind.CARD, card.id, card.name, *card.text)
    for lesson in catalogue.lessons.values():
        yield _thing(Kind.LESSON, lesson.id, lesson.name, *lesson.text)
    for item in catalogue.care.values():
        yield _thing(Kind.CARE, item.id, item.name, item.text)
    for name, page in topics.pages.items():
        yield _thing(Kind.PAGE, name, page.name)


def _thing(kind: Kind, name: str, called: str, *told: str) -> Thing:
    return Thing(
        place=f"{kind}/{name}",
        name=called,
        named=frozenset(words_of(called)),
        told=frozenset(words_of(" ".join(told))),
    )
