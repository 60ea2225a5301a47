"""Drawings from data: a pose script becomes a moving figure, still pictures and words."""
