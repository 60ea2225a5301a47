"""No text writes out a number: a gap tells it, so that the text changes with the number.

Figures that are no number of the catalogue, such as "the last 3 months", stand in
`written_numbers.toml` with the reason why they may be written. "One" is left alone: it mostly
means "a".
"""

import re
from collections.abc import Iterator, Mapping

from footbridge.catalogue.gaps import WORDS, without_gaps
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import readable

ALLOWED_IN = "written_numbers.toml"
EVERYWHERE = "everywhere"

_COUNTED = (
    r"seconds|minutes|hours|days|weeks|months|years|points|repetitions|reps|times|sets|sessions|"
    r"reviews|touches|grabs|rounds|walks|nights|tests|per cent|degrees|steps a day"
)
_FIGURE = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(WORDS[2:])})\b(?= (?:\w+ )?(?:{_COUNTED})\b)", re.IGNORECASE
)


def check(catalogue: Catalogue, allowed: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Refuses each figure that no gap and no reason explains, and each reason without a figure."""
    unused = {(place, phrase) for place, phrases in allowed.items() for phrase in phrases}
    for file, thing in readable(catalogue):
        for key, text in texts(thing):
            rest = without_gaps(catalogue.written.get((file, key), text))
            for place in (EVERYWHERE, file.removesuffix(".toml")):
                for phrase in allowed.get(place, ()):
                    found = re.compile(rf"\b{re.escape(phrase)}\b", re.IGNORECASE)
                    if found.search(rest):
                        unused.discard((place, phrase))
                        rest = found.sub("", rest)
            for figure in _FIGURE.findall(rest):
                what = f'writes out "{figure}": a number belongs in a gap, such as {{freeze_days}}'
                yield Problem(file=file, key=key, what=what)
    for place, phrase in sorted(unused):
        yield Problem(file=ALLOWED_IN, key=place, what=f'no text there says "{phrase}"')
