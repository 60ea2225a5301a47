"""No text is blank, and none begins or ends with a space."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.parts import parts
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import readable


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses stray spaces, and a blank text except where the model says that none is needed."""
    for file, thing in readable(catalogue):
        may_be_empty = set(_with_nothing_as_default(thing))
        for key, text in texts(thing):
            if text != text.strip():
                yield Problem(file=file, key=key, what="begins or ends with a space")
            elif not text and key not in may_be_empty:
                yield Problem(file=file, key=key, what="is blank")


def _with_nothing_as_default(thing: object) -> Iterator[str]:
    for place, part in parts(thing):
        if is_dataclass(part):
            for field in fields(part):
                if field.default == "":
                    yield f"{place}.{field.name}" if place else field.name
