"""Drawings as pure functions: numbers and words in, SVG with classes out, and no colours."""
