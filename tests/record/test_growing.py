"""A fingerprint that grows is the fingerprint of all of it."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from footbridge import record
from footbridge.record import growing
from tests.people import RUTH

MANY = 4 * growing.STEP


def digests(numbers: list[int]) -> list[str]:
    return [sha256(str(each).encode()).hexdigest() for each in numbers]


@given(
    known=st.integers(0, MANY),
    more=st.lists(st.lists(st.integers(0, 2 * MANY), max_size=5), max_size=8),
)
def test_told_bit_by_bit_it_is_that_of_all_the_facts(known, more):
    told = digests(list(range(known)))
    printed = record.print_of(RUTH, told)

    for each in more:
        told += digests(each)
        printed = printed.with_more(digests(each))

        assert printed.fingerprint() == record.fingerprint_of_digests(RUTH, told)


@given(st.integers(0, MANY))
def test_the_print_before_says_what_it_said(known):
    printed = record.print_of(RUTH, digests(list(range(known))))
    before = printed.fingerprint()

    later = printed.with_more(digests([MANY + 1]))

    assert printed.fingerprint() == before != later.fingerprint()
