"""A person's own words on an exercise."""

from footbridge.web.forms.asking import OnceForm
from footbridge.web.forms.plain_text import PlainText

LONGEST = 500


class NoteForm(OnceForm):
    says = PlainText(max_length=LONGEST)
