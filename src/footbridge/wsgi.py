"""Footbridge as a WSGI application, for any server: `gunicorn footbridge.wsgi`.

`footbridge prepare` comes first. Without it nothing is served, and it is said what is missing.
"""

import os
import sys
from collections.abc import Sequence

import django
from django.core.wsgi import get_wsgi_application

from footbridge.storage.bad_setting import BadSetting
from footbridge.storage.memory import hold_little, look_through_little

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footbridge.settings")

# What gunicorn takes for "it will not start the next time either", and stops trying.
WILL_NOT_START = 3


def _missing() -> Sequence[str]:
    try:
        django.setup()
    except BadSetting as bad:
        return (str(bad),)
    from footbridge.cli.preparing import what_is_missing
    from footbridge.web.home import is_one_device

    if is_one_device():
        return ("FOOTBRIDGE_DOOR: a server lets in only browsers that were signed in",)
    return what_is_missing()


def _refuse_unless_prepared() -> None:
    missing = _missing()
    if missing:
        sys.stderr.write("".join(f"{line}\n" for line in missing))
        raise SystemExit(WILL_NOT_START)


hold_little()
look_through_little()
_refuse_unless_prepared()
application = get_wsgi_application()
