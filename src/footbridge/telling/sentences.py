"""The sentences that a reason can be told with, the fullest first.

They stand with their rule in the catalogue, and in general where the rule has none.
"""

from footbridge.catalogue.model import Catalogue, SentenceIf
from footbridge.engine.shown.decision import Reason, Says
from footbridge.telling.sentence import Sentence


def sentences_for(reason: Reason, catalogue: Catalogue) -> tuple[Sentence, ...]:
    """Those of the rule, then of why it is left out, of what it is about, of what it says."""
    rule, general = catalogue.rules.get(reason.rule), catalogue.sentences
    own = rule.sentences if rule and rule.sentences else {}
    because = str(reason.values.get("because")) if reason.says is Says.EXCLUDED else ""
    found = (
        *own.get(reason.says, ()),
        *general.because.get(because, ()),
        *general.about.get(reason.about, {}).get(reason.says, ()),
        *general.says.get(reason.says, ()),
        general.otherwise,
    )
    return tuple(_sentence(each) for each in found)


def _sentence(written: str | SentenceIf) -> Sentence:
    if isinstance(written, SentenceIf):
        return Sentence(written.says, needs=written.needs)
    return Sentence(written)
