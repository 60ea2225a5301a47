"""The units of time that code counts in: the only place where 60, 7 and 100 are written."""

from datetime import timedelta

MINUTE = 60  # seconds
WEEK_DAYS = 7
WEEK = timedelta(days=WEEK_DAYS)
PERCENT = 100
