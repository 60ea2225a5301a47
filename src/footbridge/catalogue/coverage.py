"""Which requirement is served by what: data that carries its id, tests that prove it, or nothing.

Pure: the requirement list, the tests and the waiting list are handed in.
"""

import ast
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from footbridge.catalogue.model import Catalogue, Requirement
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import things
from footbridge.catalogue.value import value


@value
class Service:
    """What serves one requirement: files of the data folder, tests, or a reason to wait."""

    requirement: Requirement
    data: tuple[str, ...]
    tests: tuple[str, ...]
    waits_for: str | None

    @property
    def is_served(self) -> bool:
        return bool(self.data or self.tests)


@value
class Coverage:
    """Every requirement in the order of the list, and what is wrong with how they are served."""

    services: tuple[Service, ...]
    problems: tuple[Problem, ...]


def coverage(
    catalogue: Catalogue,
    requirements: Iterable[Requirement],
    tests: Mapping[str, str],
    waiting: Mapping[str, str],
) -> Coverage:
    """What serves each of `requirements`.

    `tests` holds the source of each test file by its path; `waiting` why an id is not served yet.
    """
    listed = tuple(requirements)
    in_data = _by_requirement(_named_in_data(catalogue))
    in_tests = _by_requirement(_named_in_tests(tests))
    services = tuple(
        Service(
            requirement=each,
            data=in_data.get(each.id, ()),
            tests=in_tests.get(each.id, ()),
            waits_for=waiting.get(each.id),
        )
        for each in listed
    )
    named = {**in_tests, **in_data, **dict.fromkeys(waiting, ("waiting.toml",))}
    known = {each.id for each in listed} | set(catalogue.rules)
    return Coverage(
        services=services,
        problems=(*_not_served(services), *_not_needed(services), *_unknown(named, known)),
    )


def _named_in_data(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for file, thing in things(catalogue):
        yield from ((name, file) for name in thing.covers)


def _named_in_tests(tests: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for path, source in tests.items():
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                    place, marks = f"{path}::{node.name}", node.decorator_list
                case ast.Assign(targets=[ast.Name(id="pytestmark")], value=value):
                    place, marks = path, [value]
                case _:
                    continue
            yield from ((name, place) for mark in marks for name in _marked(mark))


def _marked(mark: ast.expr) -> Iterator[str]:
    """The ids in `pytest.mark.covers("RULE-18", …)`, alone or in a list of marks."""
    for node in ast.walk(mark):
        match node:
            case ast.Call(func=ast.Attribute(attr="covers"), args=names):
                yield from (str(name.value) for name in names if isinstance(name, ast.Constant))
            case _:
                pass


def _by_requirement(named: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    places: dict[str, list[str]] = defaultdict(list)
    for name, place in named:
        places[name].append(place)
    return {name: tuple(found) for name, found in places.items()}


def _not_served(services: Iterable[Service]) -> Iterator[Problem]:
    for each in services:
        if not each.is_served and each.waits_for is None:
            what = f"nothing serves it: {each.requirement.text}"
            yield Problem(file="requirements.csv", key=each.requirement.id, what=what)


def _not_needed(services: Iterable[Service]) -> Iterator[Problem]:
    for each in services:
        if each.is_served and each.waits_for is not None:
            what = f"is served by {(each.data + each.tests)[0]} and waits no longer"
            yield Problem(file="waiting.toml", key=each.requirement.id, what=what)


def _unknown(named: Mapping[str, tuple[str, ...]], known: Collection[str]) -> Iterator[Problem]:
    # Our own rules are no requirements, yet a test may say that it proves one.
    for name, places in named.items():
        if name not in known:
            what = f'"{name}" is neither a requirement nor a rule'
            yield Problem(file=places[0], key="covers", what=what)
