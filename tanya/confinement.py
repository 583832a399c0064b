"""What a child process that opens foreign files is given: no keys of ours, and only so much memory."""

import os
import resource
import sys

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR")
_MEMORY = 1_500_000_000  # bytes of address space


def bare_environment() -> dict[str, str]:
    """What Python needs to find this very code, and nothing that a hostile file could carry off."""
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**passed_on, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def limit_memory() -> None:
    """Of this process, for good."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
