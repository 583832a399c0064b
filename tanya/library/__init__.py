"""Builds: immutable folders that hold a whole index. Reading them, and the stores they are made of."""
