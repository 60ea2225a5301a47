"""A reason of the engine as one plain sentence."""

from footbridge.catalogue.model import Catalogue
from footbridge.engine.shown.decision import Reason
from footbridge.telling.filling import counts_of, words_of
from footbridge.telling.lists import sentence_case
from footbridge.telling.sentence import fullest
from footbridge.telling.sentences import sentences_for


def reason(given: Reason, catalogue: Catalogue) -> str:
    """Why, in one or two short sentences. Every reason has one, whatever its values."""
    words, counts = words_of(given, catalogue), counts_of(given)
    return sentence_case(fullest(sentences_for(given, catalogue), words, counts))
