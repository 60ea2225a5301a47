import pytest

from footbridge.catalogue.rules import warm_up_order
from footbridge.catalogue.words import Block
from tests.catalogue import build


@pytest.mark.covers("STRUCT-02")
@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE),
        (Block.MOBILITY, Block.CIRCULATION, Block.GLIDE, Block.ACTIVATION),
    ],
)
def test_blocks_out_of_order_are_refused(blocks):
    catalogue = build.catalogue(build.programme(warm_up=blocks))

    problems = list(warm_up_order.check(catalogue))

    assert build.places(problems) == [("programmes/feet.toml", "warm_up")]
