"""Who asks."""

from dataclasses import dataclass

from api.access.addresses import house_of
from tanya.state.records import Scope

NOBODY = frozenset[Scope]()


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a request comes from, and what it may."""

    subject: str  # `key:k_...`, `oidc:<issuer>|<sub>` or its pseudonym, `anon:<hash, or ->`
    tenant: str
    scopes: frozenset[Scope]
    key: str | None  # public id of the key
    address: str  # as the last proxy that is trusted saw it; `-` where it is none
    nearby: bool = False  # on this very machine, with no proxy between

    @property
    def anonymous(self) -> bool:
        return self.subject.startswith("anon:")

    @property
    def counted(self) -> str:
        """The name under which its requests are counted together."""
        return house_of(self.address) if self.anonymous else self.subject

    def holds(self, scope: Scope) -> bool:
        return scope in self.scopes or Scope.ADMIN in self.scopes
