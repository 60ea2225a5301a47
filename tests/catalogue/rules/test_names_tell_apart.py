from footbridge.catalogue.rules import names_tell_apart
from tests.catalogue import build


def test_two_exercises_of_one_name_are_refused():
    twin = build.exercise(id="toe-lifts", name="Ankle pumps")

    problems = list(names_tell_apart.check(build.catalogue(twin)))

    assert [str(problem) for problem in problems] == [
        'exercises/toe-lifts.toml: name: "Ankle pumps" is the name of something in ankle-pumps'
        " already"
    ]


def test_a_way_that_takes_the_name_of_another_thing_is_refused():
    ways = (build.variant(), build.variant(id="slow", called="Ankle pumps"))
    odd = build.exercise(variants=ways)

    problems = list(names_tell_apart.check(build.catalogue(odd)))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "variants.1.called")]


def test_a_way_may_have_a_name_of_its_own_or_none():
    ways = (build.variant(), build.variant(id="slow", called="Slow pumps"))

    assert not list(names_tell_apart.check(build.catalogue(build.exercise(variants=ways))))
