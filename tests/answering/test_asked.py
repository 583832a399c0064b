import pytest

from tanya.answering.asked import Asked
from tanya.catalogue.catalogue import Catalogue
from tanya.domain.answer import Question
from tanya.domain.regulation import RegulationId
from tanya.retrieval.resolving import resolve
from tanya.text.references import find_regulations
from tanya.understanding.intent import Intent, Wanted
from tests.invented import TODAY

KNOWN = (
    RegulationId("Perwali Angsa", "8", 2030),
    RegulationId("Perda Kota Angsa", "8", 2030),
    RegulationId("Perda Kabupaten Angsa", "8", 2030),
    RegulationId("Perwali Merpati", "8", 2030),
)


@pytest.mark.parametrize(
    ("named", "region", "meant"),
    [
        ("Perwali 8/2030", "Kota Angsa", KNOWN[:1]),
        ("Perda 8/2030", "Kota Angsa", KNOWN[1:2]),
        ("Perwali 8/2030", "Kabupaten Angsa", ()),
        ("Perwali 8/2030", None, ()),
    ],
)
def test_a_number_of_a_region_that_nobody_holds_means_the_one_of_the_region_asked_for(
    named: str, region: str | None, meant: tuple[RegulationId, ...]
) -> None:
    (mention,) = find_regulations(named)
    resolved = resolve(mention, (), Catalogue(()))
    intent = Intent(Question(named), named, Wanted.GENERAL, (), (mention,), region=region)
    assert Asked(intent, (resolved,), TODAY).meant_by(resolved, KNOWN) == meant
