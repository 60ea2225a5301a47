"""Which flag each thing leads to: what is seen on a foot, a fall, a stop sign, what notes show."""

from collections.abc import Iterable, Mapping

from footbridge.catalogue.model import Flag
from footbridge.catalogue.words import FallTold, Finding, Noticed, StopSign


def raised_by_findings(flags: Iterable[Flag]) -> Mapping[Finding, str]:
    """The flag that each finding on a foot opens by itself."""
    return {
        found: flag.id for flag in flags if flag.raised_by for found in flag.raised_by.findings
    }


def raised_by_falls(flags: Iterable[Flag]) -> Mapping[FallTold, str]:
    """The flag that what is told of a fall opens by itself."""
    return {told: flag.id for flag in flags if flag.raised_by for told in flag.raised_by.falls}


def raised_by_notes(flags: Iterable[Flag]) -> Mapping[Noticed, str]:
    """The flag that each thing counted over many days opens by itself."""
    return {noted: flag.id for flag in flags if flag.raised_by for noted in flag.raised_by.notes}


def asked_by_findings(flags: Iterable[Flag]) -> Mapping[Finding, str]:
    """The flag that each finding on a foot makes us ask about."""
    return {found: flag.id for flag in flags if flag.asked_by for found in flag.asked_by.findings}


def asked_by_stops(flags: Iterable[Flag]) -> Mapping[StopSign, tuple[str, ...]]:
    """The flags that each stop sign makes us ask about, in the order of their ids."""
    known = sorted(flags, key=lambda flag: flag.id)
    return {
        sign: tuple(each.id for each in known if each.asked_by and sign in each.asked_by.stops)
        for sign in StopSign
    }


def asked_by_notes(flags: Iterable[Flag]) -> Mapping[Noticed, str]:
    """The flag that each thing noticed over many days makes us ask about."""
    return {noted: flag.id for flag in flags if flag.asked_by for noted in flag.asked_by.notes}
