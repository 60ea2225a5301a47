"""What the words of a person may mean. They are compared, and kept and logged nowhere."""

from functools import cache

from footbridge.catalogue.read import read_catalogue, read_topics
from footbridge.catalogue.search import Found, Index, index_of
from footbridge.catalogue.search import search as search_in
from footbridge.catalogue.topics import Kind


def search(words: str) -> tuple[Found, ...]:
    """What is found for these words, the best first and a warning sign before all else."""
    return search_in(words, _index())


def topics_offered() -> tuple[str, ...]:
    """The names of the topics that somebody may begin with; each finds its own."""
    return tuple(each.name for each in read_topics().topics.values() if each.name)


def found_by_anybody(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """What of it is for who was not let in: the signs, and the pages that are open to all."""
    pages = read_topics().pages
    return tuple(
        each
        for each in found
        if each.kind is Kind.SIGN or (each.kind is Kind.PAGE and pages[each.id].for_anybody)
    )


@cache
def _index() -> Index:
    return index_of(read_catalogue(), read_topics())
