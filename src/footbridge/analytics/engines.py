"""What answers the questions: DuckDB in this process, or Spark wherever it runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from footbridge.analytics.weeks import Week
from footbridge.blocks.refusal import Refused

NEEDS_IBIS = "Asking needs ibis and DuckDB: install footbridge[analytics]."
NEEDS_SPARK = "Spark needs PySpark and Java: install footbridge[spark]."
HERE = "127.0.0.1"
FEW_PARTITIONS = "4"
"""A group for each week and a few names: its usual two hundred take most of the time."""


@contextmanager
def duckdb(cohort: Path) -> Iterator[Any]:
    """The weeks of a cohort as a table of ibis. Raises Refused where the libraries are missing."""
    try:
        import ibis

        connection = ibis.duckdb.connect()
    except ImportError:
        raise Refused(NEEDS_IBIS) from None
    try:
        yield connection.read_parquet(str(cohort))
    finally:
        connection.disconnect()


@contextmanager
def spark(cohort: Path, master: str) -> Iterator[Any]:
    """The same by Spark at `master`, such as local[2] or spark://host:7077. It sees the file."""
    try:
        import ibis
        from pyspark.sql import SparkSession
    except ImportError:
        raise Refused(NEEDS_IBIS, NEEDS_SPARK) from None
    if master.startswith("local"):
        # A machine whose own name leads nowhere would wait for itself.
        os.environ.setdefault("SPARK_LOCAL_IP", HERE)
    session = (
        SparkSession.builder.master(master)
        .appName("footbridge")
        .config("spark.sql.shuffle.partitions", FEW_PARTITIONS)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    try:
        yield ibis.pyspark.connect(session).read_parquet(str(cohort.absolute()))
    finally:
        session.stop()


def refuse_other_files(cohort: Path) -> None:
    """Raises Refused for a file that is no cohort of ours; nothing is asked of it then."""
    from footbridge.analytics.cohort import columns_of

    found = columns_of(cohort)
    lacking = [name for name in Week._fields if name not in found]
    if lacking:
        raise Refused(
            f"{cohort}: expected a cohort of Footbridge, and there is no {', '.join(lacking)}.",
            "Make one with: footbridge cohort FILE",
        )
