"""Drawings as pure functions: numbers in, SVG with classes out, no words and no colours."""
