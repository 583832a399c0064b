"""What the log may tell of a fault."""

import traceback


def places_of(fault: BaseException) -> str:
    """Where it went wrong, without its message: that may hold what was asked."""
    return "".join(traceback.format_tb(fault.__traceback__))
