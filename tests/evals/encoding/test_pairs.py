"""Questions with the provision that answers each."""

from pathlib import Path

import pytest

from evals.encoding.pairs import OF_DOCUMENTS, OF_LAWS, pairs_on_laws
from evals.questions import FOLDER_LAWS, references
from tests.evals.encoding.making import CHECKED, PROVISIONS


def lines(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", [OF_LAWS, OF_DOCUMENTS])
def test_each_line_tells_a_text_a_place_and_a_question_once(path: Path) -> None:
    told = lines(path)
    assert all(len(line) == 3 and all(map(str.strip, line)) for line in told)
    assert len({tuple(line) for line in told}) == len(told) > 1_000


def test_no_law_that_is_held_out_as_a_whole_is_asked_about() -> None:
    held = references("hukum", held_out=True, folder=FOLDER_LAWS)
    names = {name for one in held for source in one.sources for name in source.documents}
    assert names
    assert not names & {line[0] for line in lines(OF_LAWS)}


def test_a_question_comes_with_what_its_provision_says(tmp_path: Path) -> None:
    path = tmp_path / "hukum.tsv"
    path.write_text("pp-7-2031\tPasal 2\tsiapa ngecek tali\npp-7-2031\tPasal 99\tapa\n", encoding="utf-8")
    (pair,) = pairs_on_laws(PROVISIONS, path)
    assert (pair.question, pair.answer) == ("siapa ngecek tali", CHECKED)
