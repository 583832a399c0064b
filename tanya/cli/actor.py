"""Who is at the command line, for the audit."""

import getpass
import os


def actor() -> str:
    """`cli:` and the account's name; its number where it has none, as in containers."""
    try:
        return f"cli:{getpass.getuser()}"
    except (OSError, KeyError, ImportError):
        return f"cli:{os.getuid()}"
