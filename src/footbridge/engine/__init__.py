"""The decision, pure: the same inputs give the same answer for ever."""

ENGINE_VERSION = "6"
