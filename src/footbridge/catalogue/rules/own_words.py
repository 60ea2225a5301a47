"""No text holds a run of words from a guide: facts carry over, sentences never do."""

from collections.abc import Collection, Iterable, Iterator

from footbridge.catalogue.problem import Problem
from footbridge.catalogue.runs import mark, runs

Text = tuple[str, str, str]


def check(texts: Iterable[Text], marks: Collection[str]) -> Iterator[Problem]:
    """Refuses the first run of each text (file, key, words) whose mark is one of a guide's."""
    for file, key, text in texts:
        copied = next((run for run in runs(text) if mark(run) in marks), None)
        if copied:
            yield Problem(file=file, key=key, what=f'has words of a guide in a row: "{copied}"')
