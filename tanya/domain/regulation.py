"""A regulation's identity: jenis, nomor, tahun."""

import re
from dataclasses import dataclass

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, order=True)
class RegulationId:
    """What names a regulation: RegulationId('PP', '8', 2006)."""

    jenis: str  # as people cite it: UU, PP, Perpres, PermenPANRB, "Perwali Denpasar"
    nomor: str  # "8"; old ministerial forms keep theirs: "KEP/135/M.PAN/9/2004"
    tahun: int

    @property
    def slug(self) -> str:
        """`pp-8-2006`; stable, used as document id and in addresses."""
        return _NOT_SLUG.sub("-", f"{self.jenis} {self.nomor} {self.tahun}".lower()).strip("-")

    @property
    def short(self) -> str:
        """`PP 8/2006`."""
        return f"{self.jenis} {self.nomor}/{self.tahun}"

    def __str__(self) -> str:
        """`PP Nomor 8 Tahun 2006`."""
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"
