"""Whole files of every kind, to be broken in a thousand ways."""

import gzip
from collections.abc import Mapping
from datetime import timedelta

from tests.interop.incoming.made import (
    MORNING,
    event,
    fit,
    gpx,
    health,
    packed,
    rested,
    steps,
    tcx,
    then,
    walked,
    workout,
)

TRACK = then(rested(walked(300), 90), walked(300))
TABLE = (
    "Activity Type,Date,Title,Time,Moving Time,Steps\n"
    'Walking,2026-01-07 08:15:10,"Out, and back",00:31:20,00:30:50,"3,412"\n'
    "Cycling,2026-01-08 08:15:10,Ride,00:41:20,00:40:50,--\n"
)


def seeds() -> Mapping[str, tuple[bytes, ...]]:
    """By kind."""
    pause = event("Pause", MORNING + timedelta(minutes=10))
    resume = event("Resume", MORNING + timedelta(minutes=14))
    later = MORNING + timedelta(hours=3)
    export = health(workout(inside=pause + resume), steps(later, 400, 700), workout(kind="Yoga"))
    route, lap = gpx(TRACK, kind="walking"), tcx(TRACK)
    watch = fit(TRACK, offset=timedelta(hours=1))
    return {
        "apple_health": (export,),
        "gpx": (route,),
        "tcx": (lap,),
        "fit": (watch, fit()),
        "csv": (
            TABLE.encode(),
            b"Datum;Uhrzeit;Dauer (min)\n07.01.2026;08:15;31,5\n25.01.2026;18:00;20\n",
            "Date,Minutes\n03/04/2026,31\n".encode("utf-16"),
        ),
        "packed": (
            packed({"apple_health_export/export.xml": export}),
            packed({"1.gpx": route, "2.tcx": lap, "3.fit.gz": gzip.compress(watch)}),
            gzip.compress(lap),
        ),
    }
