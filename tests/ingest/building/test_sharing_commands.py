"""`tanya index publish` and `fetch`, and what `tanya ingest` and `tanya index use` send on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest.building.records import Report
from ingest.building.run import Place
from ingest.index_command import index_command
from ingest.sending import send
from tanya.errors import BuildError, SettingsError
from tanya.library.layout import Home
from tanya.settings import Settings
from tanya.sharing import depot as depots

Run = Callable[..., Report]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(depots, "_HEAD_START", 0.0)


@pytest.fixture
def here(place: Place, tmp_path: Path) -> Settings:
    return Settings(place.home, place.corpus, builds=f"file://{tmp_path}/toko")


@pytest.fixture
def there(here: Settings, tmp_path: Path) -> Settings:
    """Another machine of the same site."""
    return replace(here, home=tmp_path / "sana")


def command(settings: Settings, *words: str) -> Result:
    return CliRunner().invoke(index_command, words, obj=settings)


def test_what_is_published_here_is_fetched_there(run: Run, here: Settings, there: Settings) -> None:
    build_id = run().build_id
    assert command(here, "publish").output == f"Diterbitkan: {build_id}\n"
    assert command(there, "fetch").output == f"Sekarang dipakai: {build_id}\n"
    assert command(there, "fetch").output == f"Tetap dipakai: {build_id}\n"


def test_whoever_publishes_goes_on_with_what_is_chosen_here(
    run: Run, here: Settings, write: Callable[..., Path]
) -> None:
    first = run().build_id
    assert command(here, "publish").exit_code == 0
    run(write("a.txt", "PP 8/2031 Perahu", "Isi."))
    assert command(here, "fetch").output != f"Sekarang dipakai: {first}\n"


def test_going_back_here_is_going_back_everywhere(
    run: Run, here: Settings, there: Settings, write: Callable[..., Path]
) -> None:
    first = run().build_id
    send(here, run(write("a.txt", "PP 8/2031 Perahu", "Isi.")).build_id)
    command(there, "fetch")
    assert command(here, "use", first).exit_code == 0
    assert command(there, "fetch").output == f"Sekarang dipakai: {first}\n"


def test_a_damaged_build_is_not_published(run: Run, here: Settings) -> None:
    build_id = run().build_id
    (Home(here.home).build(build_id).folder / "stems.json").write_text("{}")
    told = command(here, "publish")
    assert isinstance(told.exception, BuildError)
    assert "stems.json" in str(told.exception)
    assert not Path(str(here.builds).removeprefix("file://")).exists()


def test_a_store_that_is_away_is_told_and_the_build_is_served_here(run: Run, here: Settings) -> None:
    build_id = run().build_id
    folder = Path(str(here.builds).removeprefix("file://"))
    folder.write_text("")
    with pytest.raises(BuildError, match=f"{build_id} dipakai di mesin ini, tetapi belum sampai"):
        send(here, build_id)


def test_without_a_store_the_way_out_is_said(place: Place) -> None:
    told = command(Settings(place.home, place.corpus), "publish")
    assert isinstance(told.exception, SettingsError)
    assert "TANYA_BUILDS" in str(told.exception)


def test_a_server_of_vectors_that_is_away_keeps_nobody_from_going_back(
    run: Run, here: Settings, write: Callable[..., Path]
) -> None:
    first = run().build_id
    run(write("a.txt", "PP 8/2031 Perahu", "Isi."))
    told = command(replace(here, builds=None, chroma_url="http://127.0.0.1:9"), "use", first)
    assert told.exit_code == 0
    assert f"Sekarang dipakai: {first}" in told.output
    assert "Perhatian: Vektor tidak dapat disimpan" in told.output
    assert Home(here.home).current_id() == first
