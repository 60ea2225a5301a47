"""A page as a browser takes it, wherever its template breaks a line."""

import re

from django.http import HttpResponse


def shown(answer: HttpResponse) -> str:
    """White space is one space, and none stands beside a tag."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", " ".join(answer.content.decode().split()))
