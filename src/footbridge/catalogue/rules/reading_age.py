"""What people read asks for a reading age of about 11: a grade of 6 at most (I1)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.readability import grade_of, words
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import readable

HARDEST_GRADE = 6.0
# A grade of a few words says little: a name of two long words would be of grade 20.
FEWEST_WORDS = 10


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a field that is too hard; the items of a list are read as one text."""
    for file, thing in readable(catalogue):
        for key, said in _fields(thing).items():
            grade = round(grade_of(said), 1)
            is_long = sum(len(words(text)) for text in said) >= FEWEST_WORDS
            if is_long and grade > HARDEST_GRADE:
                what = f"is hard to read: grade {grade:.1f}, expected {HARDEST_GRADE:.0f} or less"
                yield Problem(file=file, key=key, what=what)


def _fields(thing: object) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, text in texts(thing):
        found[re.sub(r"\.\d+$", "", key)].append(text)
    return found
