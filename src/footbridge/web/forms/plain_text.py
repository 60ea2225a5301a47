"""A line that somebody writes freely: letters and signs, and nothing that hides among them."""

from typing import Any

from django import forms

from footbridge.telling.plain import seen_only


class PlainText(forms.CharField):
    """Takes out what cannot be seen, such as what would turn the text after it round."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(seen_only(value) if isinstance(value, str) else value)
