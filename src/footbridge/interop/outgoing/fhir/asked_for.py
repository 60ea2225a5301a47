"""What the person asked of a day, as an observation: they told it.

It is no ServiceRequest and no Task. Those ask somebody to do something, and whoever reads one
would look for who has to answer. Which exercise it was stays here, as single exercises do.
"""

from collections.abc import Iterator, Sequence

from footbridge.engine.facts import EasierToday, Entry, NotToday, Rests, Swapped
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.codes import Code
from footbridge.interop.outgoing.fhir.observing import moment, observation
from footbridge.interop.outgoing.fhir.parts import Resource, concept
from footbridge.interop.outgoing.story import Story, Wished

Wish = EasierToday | NotToday | Swapped
RESTS = {Rests.STRENGTH: codes.STRENGTH_MOVED, Rests.ALL: codes.DAY_OF_REST}


def asked_for(story: Story, wished: Wished) -> Iterator[Resource]:
    history = story.history
    told: Sequence[Entry[Wish]] = [
        *history.of(EasierToday),
        *history.of(NotToday),
        *history.of(Swapped),
    ]
    for entry in told:
        yield observation(
            story,
            entry.id,
            codes.ASKED_FOR.code,
            code=codes.ASKED_FOR,
            categories=(codes.SURVEY,),
            when=moment(entry),
            said=(_says(entry.what),) if wished.own_words else (),
            valueCodeableConcept=concept(_code(entry.what)),
        )


def _code(what: Wish) -> Code:
    match what:
        case EasierToday():
            return codes.EASIER_DAY
        case NotToday():
            return RESTS[what.rests]
        case Swapped():
            return codes.OTHER_EXERCISE


def _says(what: Wish) -> str | None:
    return what.says if isinstance(what, EasierToday) else None
