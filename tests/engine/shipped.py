"""The shipped catalogue for tests that Hypothesis drives: it prints every argument that failed."""

from functools import cache

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue


@cache
def shipped() -> Catalogue:
    return read_catalogue()
