"""Measurements, each a script; README.md holds the figures and how to repeat them."""
