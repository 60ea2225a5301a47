"""Texts are calm and plain: no shouting, no jargon, no promise, no false comfort (I1, C-37)."""

import re
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import readable

_JARGON = (
    "abduct|adduct|allodyni|ambulat|anterior|bilateral|concentric|contraindicat|contralateral|"
    "distal|dorsiflex|dorsum|eccentric|eversion|evert|fascia|gastrocnemius|hallux|hyperalgesi|"
    "intrinsic|inversion|ipsilateral|ischaemi|isometric|lumbar|metatars|modalit|orthosis|orthotic|"
    "paraesthesi|paresthesi|peroneal|plantar|posterior|prone|propriocept|proximal|range of motion|"
    "sensorimotor|soleus|supine|sural|symptomatic|tibial|unilateral|vestibul"
)
_PROMISES = (
    r"cur(?:e|es|ed|ing)|heal(?:s|ed|ing)? (?:your |the |damaged )*nerves?|guarantee|miracle|"
    r"regenerat|(?:repair|regrow)\w* (?:your |the |damaged )*nerves?|will fix|pain will go|"
    r"proven to|revers(?:e|es|ing) (?:your |the )?(?:nerve|neuropathy|numbness|damage)"
)
_COMFORT = (
    r"(?<!if )(?<!what )you (?:do not|don't|don’t) have(?! to\b)|"
    r"nothing to worry|nothing is wrong|no need to worry|you are fine|you're fine|"
    r"completely safe|perfectly safe|no risk"
)
_BANNED = (
    (re.compile(r"!"), "a calm text has no exclamation mark"),
    (re.compile(rf"\b(?:{_JARGON})\w*", re.IGNORECASE), "is a word of the clinic, say it plainly"),
    (re.compile(rf"\b(?:{_PROMISES})", re.IGNORECASE), "promises what nobody can promise"),
    (re.compile(rf"\b(?:{_COMFORT})|{_COMFORT}", re.IGNORECASE), "says what we cannot know"),
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses each banned word once for every text that holds it."""
    for file, thing in readable(catalogue):
        for key, text in texts(thing):
            for pattern, why in _BANNED:
                found = pattern.search(text)
                if found:
                    yield Problem(file=file, key=key, what=f'"{found[0]}" {why}')
