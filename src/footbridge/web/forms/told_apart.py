"""A name that is asked for: somebody else here may have it already."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.functional import cached_property

from footbridge.web.forms.plain_text import PlainText

LONGEST = 80
ALIKE = "alike"


class ToldApart(forms.Form):
    """A name. Where somebody else has it, something is asked for that tells the two apart: a word
    that is put behind the name, or the day on which each began.

    `is_taken` says whether somebody else here has a name; capitals and small letters are alike.
    """

    name = PlainText(max_length=LONGEST)
    apart = PlainText(max_length=30, required=False)
    by_day = forms.BooleanField(required=False)

    def __init__(
        self, *args: Any, is_taken: Callable[[str], bool] = lambda _: False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.is_taken = is_taken

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        name = " ".join(f"{said.get('name', '')} {said.get('apart', '')}".split())
        if self.is_taken(name) and not said.get("by_day"):
            self.add_error("apart", forms.ValidationError(ALIKE, code=ALIKE))
        elif len(name) > LONGEST:
            self.add_error("apart", forms.ValidationError("", "max_length", {"limit_value": 30}))
        elif name:
            # From here on it is one name: whoever comes back to this screen sees it so.
            said |= {"name": name, "apart": ""}
        return said

    @cached_property
    def asks_apart(self) -> bool:
        """Whether the two fields below the name are shown: this name is somebody else's too."""
        return "apart" in self.errors or self.is_taken(self["name"].value() or "")
