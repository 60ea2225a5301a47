"""Footbridge: a safe movement programme for numb, tingling, burning or painful feet and legs."""

__version__ = "0.1.0"
