"""The shipped catalogue, read once."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()
