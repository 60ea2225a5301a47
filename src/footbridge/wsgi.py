"""Footbridge as a WSGI application, for waitress and for any other server."""

import os

from django.core.wsgi import get_wsgi_application

from footbridge.storage.door import BadSetting
from footbridge.web.home import is_one_device

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footbridge.settings")

application = get_wsgi_application()

if is_one_device():
    raise BadSetting("FOOTBRIDGE_DOOR: a server lets in only browsers that were signed in")
