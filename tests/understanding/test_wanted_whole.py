"""What is asked of a regulation as a whole, by its name alone."""

import pytest

from tanya.understanding.intent import Wanted
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    "text",
    [
        "kirim pdf PP 8/2006 dong",
        "link download UU 25/2009",
        "unduh PermenPANRB 88/2021",
        "ada file PP 8/2006?",
    ],
)
def test_its_file_is_asked_for(understand: Understand, text: str) -> None:
    assert understand(text).wanted is Wanted.FILE


@pytest.mark.parametrize(
    "text", ["berkas apa yang disampaikan menurut PP 8/2006?", "isi dokumen menurut PP 8/2006"]
)
def test_papers_that_a_rule_speaks_of_are_not_its_file(understand: Understand, text: str) -> None:
    assert understand(text).wanted is not Wanted.FILE


@pytest.mark.parametrize(
    "text", ["PP 8/2006 ada berapa pasal?", "daftar bab PP 8/2006", "ringkas PP 8/2006", "apa isi PP 8/2006"]
)
def test_its_contents_are_asked_for(understand: Understand, text: str) -> None:
    assert understand(text).wanted is Wanted.CONTENTS


def test_a_pasal_that_is_sought_is_no_contents(understand: Understand) -> None:
    assert understand("pasal berapa yang mengatur sanksi di PP 8/2006?").wanted is not Wanted.CONTENTS
