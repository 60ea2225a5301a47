"""A text that was packed comes back byte for byte, or not at all."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.storage import packing
from footbridge.storage.packing import Unreadable, mark_of, pack, unpack

# Rows are packed with it: it may never change by a byte. A new one gets the next number.
DICTIONARIES = {
    1: "e92c4e0a1bcf5419b2c1d28c822c8fda2b575ab6657c189b6afd609a392e0ff7",
    2: "3b74935b8a54960fcf6378aa42f028f0060fb6638a2c5f4f58524adce7182d2b",
}
DECISION = '{"on":"2026-01-05","week":1,"day":1,"phase":"settle","situation":{"kind":"ordinary"}}'
LONG = DECISION * 400


@given(text=st.text(), base=st.text(), dictionary=st.sampled_from(sorted(DICTIONARIES)))
def test_any_text_comes_back_beside_any_other(text, base, dictionary):
    assert unpack(pack(text, base, dictionary=dictionary), base) == text


def test_what_is_longer_than_the_window_comes_back():
    assert unpack(pack(LONG, LONG[7:]), LONG[7:]) == LONG


def test_a_text_beside_one_like_it_takes_almost_no_room():
    other = LONG.replace("2026-01-05", "2026-01-06", 1)

    assert len(pack(other, LONG)) < len(other) / 100


def test_beside_another_base_it_is_refused_and_never_another_text():
    packed = pack(DECISION, "one morning")

    with pytest.raises(Unreadable):
        unpack(packed, "another morning, longer than that one")


@pytest.mark.parametrize("place", [0, 1, 8, 9, 20])
def test_a_damaged_byte_is_noticed_wherever_it_is(place):
    packed = bytearray(pack(DECISION * 3))
    packed[place] ^= 0b1000

    with pytest.raises(Unreadable):
        unpack(bytes(packed))


def test_nothing_and_what_a_newer_version_packed_are_refused():
    for packed in (b"", bytes([max(DICTIONARIES) + 1]) + pack(DECISION)[1:]):
        with pytest.raises(Unreadable):
            unpack(packed)


def test_every_dictionary_is_there_as_it_always_was():
    there = {
        int(path.stem): sha256(path.read_bytes()).hexdigest()
        for path in packing.FOLDER.glob("*.txt")
    }

    assert there == DICTIONARIES
    assert {packing.OF_DECISIONS, packing.OF_FACTS} <= {*there}


def test_the_mark_is_the_beginning_of_the_digest_that_databases_know():
    assert mark_of("Ada") == sha256(b"Ada").digest()[:8]
