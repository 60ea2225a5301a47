"""The shipped catalogue, read once."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.overrides import catalogue_with


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return catalogue_with(())
