"""What people look for leads somewhere: each place is there, and each word finds its own."""

from collections import Counter
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.search import Index, index_of, search
from footbridge.catalogue.spelling import words_of
from footbridge.catalogue.things import file_of
from footbridge.catalogue.topics import Kind, Topic, Topics


def check(catalogue: Catalogue, topics: Topics) -> Iterator[Problem]:
    """Refuses a topic without a place, a place that is not there, and a word that finds another.

    A warning sign that no topic leads to is refused as well: whoever has it writes other words.
    """
    index = index_of(catalogue, topics)
    said = Counter(turn for _, each in topics.led_to() for turn in map(_turn, each.words))
    for name, topic in topics.led_to():
        what = list(_places(topic, index))
        for words in topic.words:
            if said[_turn(words)] > 1:
                what.append(f'"{words}" stands twice')
            elif not what:
                what += _strays(words, topic, index)
        yield from (_problem(name, each) for each in what)
    led_to = {place for _, each in topics.led_to() for place in each.leads_to}
    for flag in catalogue.flags:
        if f"{Kind.SIGN}/{flag}" not in led_to:
            what_lacks = "no topic in search/ leads to it"
            yield Problem(file=file_of("flags", flag), key="", what=what_lacks)


def _turn(words: str) -> frozenset[str]:
    """What tells two turns apart: neither their order nor whether they speak of many."""
    return frozenset(words_of(words))


def _places(topic: Topic, index: Index) -> Iterator[str]:
    if not topic.words:
        yield "has no words"
    for place in topic.leads_to:
        if place not in index.things:
            yield f'there is no "{place}"'


def _strays(words: str, topic: Topic, index: Index) -> Iterator[str]:
    found = search(words, index)
    first = found[0].place if found else "nothing"
    if first != topic.leads_to[0]:
        yield f'"{words}" finds {first} before {topic.leads_to[0]}'


def _problem(name: str, what: str) -> Problem:
    file, _, key = name.partition(".")
    return Problem(file=file_of("search", file), key=key, what=what)
