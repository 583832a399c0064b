"""What may befall an engine that is a program of its own."""


class EngineDied(Exception):
    """The system ended it: too slow, too large, or brought down; str() is the signal, below zero."""
