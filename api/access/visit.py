"""What is known of a request while it is served; in the request's state, as `visit`."""

from dataclasses import dataclass

from api.access.caller import Caller
from api.access.quota import Quotas, Standing


@dataclass(slots=True)
class Visit:
    """One request of a caller, and where it stands once it has been counted."""

    caller: Caller
    quotas: Quotas
    standing: Standing | None = None
