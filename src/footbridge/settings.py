"""The settings of the web application, all from the environment. `docs/running.md` explains them.

FOOTBRIDGE_DATA       folder for records, key and built files; made if missing
FOOTBRIDGE_BUILT      folder for styles, scripts and figures; left out, the one above
FOOTBRIDGE_BUILD      which build of the folder for web hosts this is; left out, none
FOOTBRIDGE_PREFIX     what all addresses begin with, such as /feet; left out, nothing
FOOTBRIDGE_ALONE      "1" when nothing else ever opens the database, and memory cannot be shared
FOOTBRIDGE_DOOR       "owner": whoever holds the device is let in; only where nobody can knock
DATABASE_URL          a PostgreSQL address; left out, SQLite in the data folder
FOOTBRIDGE_SECRET_KEY what signs the cookies; or FOOTBRIDGE_SECRET_KEY_FILE, a file with it.
                      Left out, it is kept in PostgreSQL for all hosts, or in the data folder
FOOTBRIDGE_HOSTS      names, with commas, that this server may be reached by besides localhost
FOOTBRIDGE_HTTPS      "1" when everybody reaches it through HTTPS
FOOTBRIDGE_HOME       "1" when devices in the home network may come: `footbridge serve --home`
FOOTBRIDGE_TIME_ZONE  a name such as Europe/Warsaw; left out, the system's own
"""

import os
import re
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from csp.constants import NONE, SELF

from footbridge.storage.address import database
from footbridge.storage.door import Door, door, prefix
from footbridge.storage.folder import (
    OWNER_ONLY_FILE,
    built_folder,
    data_folder,
    keep_from_others,
    make_folder,
)
from footbridge.storage.home_network import home_name
from footbridge.storage.secret import secret
from footbridge.storage.waiting import waiting_folder

PACKAGE = Path(__file__).parent
keep_from_others()
DATA = make_folder(data_folder())
BUILT = make_folder(built_folder(DATA))
# Of a folder for web hosts; see `docs/site.md`.
BUILD = os.environ.get("FOOTBRIDGE_BUILD", "")


def _system_time_zone() -> str:
    """The zone of this machine by its name, or "UTC" when the machine does not say."""
    link = Path("/etc/localtime").resolve().as_posix()
    told = Path("/etc/timezone")
    candidates = (
        os.environ.get("FOOTBRIDGE_TIME_ZONE", ""),
        os.environ.get("TZ", "").removeprefix(":"),
        link.partition("/zoneinfo/")[2],
        told.read_text(encoding="utf-8").strip() if told.is_file() else "",
    )
    known = available_timezones()
    return next((name for name in candidates if name in known), "UTC")


DEBUG = False
DATABASES = {
    "default": database(
        os.environ.get("DATABASE_URL", ""),
        DATA,
        is_alone=os.environ.get("FOOTBRIDGE_ALONE") == "1",
    )
}
# Several hosts may share a PostgreSQL; a file of SQLite belongs to one.
SECRET_KEY = secret(
    os.environ, DATA, is_shared=DATABASES["default"]["ENGINE"].endswith("postgresql")
)

# Who may knock

DOOR = door(os.environ.get("FOOTBRIDGE_DOOR", ""))
HTTPS = os.environ.get("FOOTBRIDGE_HTTPS") == "1"
_told = [name.strip() for name in os.environ.get("FOOTBRIDGE_HOSTS", "").split(",")]
# What stands in front may listen on a port of its own: feet.example.org:8443.
HOSTS_AND_PORTS = [name for name in _told if name]
OTHER_HOSTS = [re.sub(r":\d+$", "", name) for name in HOSTS_AND_PORTS]
# The first of them is where others find it.
IN_FRONT = next((name.removeprefix(".") for name in HOSTS_AND_PORTS if name != "*"), "")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *OTHER_HOSTS]
# Its own numbers in that network are allowed as they come: `web/own_address.py`.
HOME_NETWORK = os.environ.get("FOOTBRIDGE_HOME") == "1"
if HOME_NETWORK and (name := home_name()):
    ALLOWED_HOSTS.append(name)
CSRF_TRUSTED_ORIGINS = [f"https://{name.removeprefix('.')}" for name in HOSTS_AND_PORTS if HTTPS]

# More than any form, and more than a day's work of a player that was without a network.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# A whole file is another matter: who may send one, and where. It never lies where others may look.
MOST_BYTES_FOR = "footbridge.web.large_files.most_for"
FILE_UPLOAD_TEMP_DIR = waiting_folder(DATA)

# What it is made of

INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "footbridge.storage",
    "footbridge.web",
]
MIDDLEWARE = [
    "footbridge.web.own_address.OwnAddress",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # its files are compressed already
    "footbridge.web.only_asked.OnlyAsked",
    "django.middleware.gzip.GZipMiddleware",  # secrets in a page are masked anew each time
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "footbridge.web.spoken.Spoken",
    "footbridge.web.here.Here",
    "django.middleware.common.CommonMiddleware",
    "footbridge.web.not_too_much.NotTooMuch",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "footbridge.web.access.Doorkeeper",
    "footbridge.web.only_sent.OnlySent",
    "footbridge.web.saved.SaysSaved",
    "footbridge.web.not_taken.NotTaken",
]
if DOOR is Door.OWNER:
    # All is on one device: nothing is sent over a network, and the files are not asked for here.
    MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
    MIDDLEWARE.remove("django.middleware.gzip.GZipMiddleware")
    MIDDLEWARE.insert(
        MIDDLEWARE.index("footbridge.web.access.Doorkeeper"), "footbridge.web.owner.OwnerIsHere"
    )
FORCE_SCRIPT_NAME = prefix(os.environ.get("FOOTBRIDGE_PREFIX", ""))
ROOT_URLCONF = "footbridge.web.urls"
WSGI_APPLICATION = "footbridge.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "footbridge.web.context.everywhere",
            ],
        },
    },
]

# Where things are kept

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATIC_ROOT = BUILT / "static"
# Static files that follow from code; see `web/made_style.py`.
MADE_ROOT = BUILT / "made"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "footbridge.web.made_style.MadeStyle",
]
# The drawings of the exercises, built out of their scripts; see `docs/figures.md`.
FIGURES_ROOT = BUILT / "figures"
# Django's own choice is a file that everybody can read.
FILE_UPLOAD_PERMISSIONS = OWNER_ONLY_FILE
STORAGES = {
    "staticfiles": {"BACKEND": "footbridge.web.static_files.BuiltFiles"},
}
# Files that were not built yet are served as they are; see `web/static_files.py`.
WHITENOISE_USE_FINDERS = True
# No other site needs them, and a line less comes with each of them.
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Words and times

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]  # a second one: docs/translating.md
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = _system_time_zone()

# What a browser is told. One dict, so that Django's own SECURE_CSP can take it over from 6.0 on.

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

A_YEAR = 365 * 24 * 60 * 60
A_MONTH = 30 * 24 * 60 * 60

# Cookies know no port: our own names keep other programs on localhost from overwriting them.
SESSION_ENGINE = "footbridge.storage.sessions"
SESSION_COOKIE_NAME = "footbridge_session"
SESSION_COOKIE_PATH = f"{FORCE_SCRIPT_NAME or ''}/"
SESSION_COOKIE_AGE = A_YEAR
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "footbridge.web.views.trouble.too_old"
CSRF_COOKIE_NAME = "footbridge_csrf"
CSRF_COOKIE_PATH = SESSION_COOKIE_PATH
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = A_MONTH if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # the other names of somebody's home domain are not ours to decide about
    "security.W008",  # redirecting to HTTPS belongs to whatever speaks HTTPS in front of us
    "security.W021",  # … and so does the preload list of browsers
]
if not HTTPS:
    # Plain HTTP is for this machine, where nothing can be overheard, and for a home network whose
    # owner asked for it. Browsers would never send a secure cookie back.
    SILENCED_SYSTEM_CHECKS += ["security.W004", "security.W012", "security.W016"]

# What is written down: that something failed and where in our code, never what a person wrote.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"nothing_personal": {"()": "footbridge.web.quiet_log.NothingPersonal"}},
    "formatters": {"quiet": {"()": "footbridge.web.quiet_log.WithoutValues"}},
    "handlers": {
        "terminal": {
            "class": "logging.StreamHandler",
            "filters": ["nothing_personal"],
            "formatter": "quiet",
        },
    },
    "root": {"handlers": ["terminal"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["terminal"], "level": "WARNING", "propagate": False},
        # A browser that fetches six files at once is no cause for a word to whoever runs it.
        "waitress.queue": {"level": "ERROR"},
    },
}
