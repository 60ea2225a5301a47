"""What must be true of the content beyond its shape: one truth a file, each with its own test."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.rules import (
    aliases_meet,
    areas_agree,
    chair_never_held,
    dose_fields,
    exercises_reachable,
    eyes_open,
    figures_exist,
    flag_actions,
    flag_tiers,
    gates_lead_somewhere,
    glide_sensation,
    hold_ceiling,
    ids_unique,
    names_tell_apart,
    needs_exist,
    numbers_in_gaps,
    outside_pressure,
    phases_fit_dose,
    plain_words,
    programmes_exist,
    questions_ask,
    ranges_in_order,
    reading_age,
    rules_shown,
    rungs_exist,
    rungs_rise,
    sentence_length,
    sentences_told,
    sides_fit_dose,
    signs_lead_to_flags,
    sources_known,
    standing_support,
    strength_effort,
    supports_agree,
    supports_in_gaps,
    tandem_stays,
    tests_guided,
    texts_filled,
    told_daily,
    traits_told,
    variants_there,
    warm_up_fits,
    warm_up_order,
    ways_out,
    weeks_follow,
    words_from_lists,
)

TRUTHS: tuple[Callable[[Catalogue], Iterable[Problem]], ...] = (
    aliases_meet.check,
    areas_agree.check,
    chair_never_held.check,
    dose_fields.check,
    exercises_reachable.check,
    eyes_open.check,
    flag_actions.check,
    flag_tiers.check,
    gates_lead_somewhere.check,
    glide_sensation.check,
    hold_ceiling.check,
    ids_unique.check,
    names_tell_apart.check,
    needs_exist.check,
    outside_pressure.check,
    phases_fit_dose.check,
    plain_words.check,
    programmes_exist.check,
    questions_ask.check,
    ranges_in_order.check,
    reading_age.check,
    rules_shown.check,
    rungs_exist.check,
    rungs_rise.check,
    sentence_length.check,
    sentences_told.check,
    sides_fit_dose.check,
    signs_lead_to_flags.check,
    sources_known.check,
    standing_support.check,
    strength_effort.check,
    supports_agree.check,
    supports_in_gaps.check,
    tandem_stays.check,
    tests_guided.check,
    texts_filled.check,
    told_daily.check,
    traits_told.check,
    variants_there.check,
    warm_up_fits.check,
    warm_up_order.check,
    ways_out.check,
    weeks_follow.check,
    words_from_lists.check,
)


def check_truths(
    catalogue: Catalogue,
    figures: Collection[str],
    written_numbers: Mapping[str, Mapping[str, str]],
) -> Iterator[Problem]:
    """Every fault that any truth finds.

    `figures` are the ids of the pose scripts, `written_numbers` the figures that texts may hold.
    """
    for truth in TRUTHS:
        yield from truth(catalogue)
    yield from figures_exist.check(catalogue, figures)
    yield from numbers_in_gaps.check(catalogue, written_numbers)
