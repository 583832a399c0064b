"""What keeps a run from going on."""

from tanya.errors import TanyaError


class EvalError(TanyaError):
    """Shown as one line; str() is one clear sentence."""
