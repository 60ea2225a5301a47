"""A movement never assumes what is not at home: what its words lean on is among its things."""

import re

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Equipment

# What a text may speak of without it: an offer ("if you like"), or where somebody is anyway.
NOT_NEEDED = {
    ("butterfly", "floor", Equipment.WALL): "back against a wall if you like",
    ("cat", "hands-and-knees", Equipment.TOWEL): "if they are sore",
    ("sitting-break", "usual", Equipment.CHAIR): "slide to the front of your chair",
}
LEANT_ON = (Equipment.CHAIR, Equipment.WORKTOP, Equipment.WALL, Equipment.TOWEL)


@pytest.mark.parametrize("thing", LEANT_ON)
def test_what_a_way_speaks_of_is_among_what_it_needs(thing):
    assumed = []
    for exercise in read_catalogue().exercises.values():
        for way in exercise.variants:
            said = " ".join([way.support, way.side_words or "", *(way.steps or exercise.steps)])
            excuse = NOT_NEEDED.get((exercise.id, way.id, thing), "\0")
            speaks = re.search(rf"\b{thing.value}\b", said) and excuse not in said
            if speaks and thing not in way.equipment:
                assumed.append((exercise.id, way.id))

    assert assumed == []
