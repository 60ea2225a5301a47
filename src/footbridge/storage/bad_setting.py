"""A setting out of the environment that cannot be right; the message says which, and what fits."""


class BadSetting(ValueError):
    """Nothing was started and nothing changed. The message never holds a secret."""
