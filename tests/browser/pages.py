"""Every kind of page that a person with a record can open."""

PAGES = (
    "/", "/plan/", "/check-in/feeling/", "/check-in/where/", "/check-in/news/", "/feet/",
    "/session/", "/session/over/", "/walk/", "/tests/single-leg/", "/earlier/",
    "/earlier/sheet/", "/away/",
    "/screening/", "/progress/", "/days/", "/months/", "/review/", "/review/over/",
    "/times/?exercise=heel-raise", "/exercises/heel-raise/note/", "/exercises/",
    "/exercises/heel-raise/",
    "/today/change/", "/exercises/toe-fans/instead/", "/exercises/heel-raise/try/",
    "/papers/", "/papers/report/", "/papers/signs/", "/papers/plan/",
    "/papers/log/", "/care/",
    "/search/", "/search/?q=stairs", "/search/?q=chest+pain", "/search/?q=xyzzy",
    "/care/cards/SHOE-01/", "/care/lessons/TEACH-01/", "/help/", "/help/FLAG-01/", "/settings/",
    "/settings/display/", "/settings/answers/", "/settings/numbers/", "/settings/name/",
    "/data/", "/data/calendar/", "/bring-in/",
    "/settings/delete/", "/settings/devices/", "/settings/reminders/", "/settings/research/",
    "/settings/phone/", "/settings/this-device/", "/settings/here/",
    "/friends/", "/friends/goal/", "/friends/promise/", "/about/", "/people/", "/welcome/",
    "/look/", "/set-up/emergency/", "/set-up/skin/", "/set-up/home/", "/set-up/country/",
    "/gates/GATE-07/",
)  # fmt: skip
