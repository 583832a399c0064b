"""The operator's guide as a script."""

import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.guide import commands, script

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "panduan-operator.md").read_text(encoding="utf-8")


def test_the_script_is_what_the_guide_tells_in_its_order() -> None:
    told = [section for section, _ in commands(GUIDE)]
    assert told == sorted(told)
    assert set(told) >= {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13}
    whole = script(GUIDE, "/srv/sumber", 1, 13)
    assert "git clone /srv/sumber /opt/tanya" in whole
    assert whole.index("tanya backup") < whole.index("tanya restore")
    assert "tanya ingest" not in script(GUIDE, "/srv/sumber", 1, 2)


def test_bash_takes_the_script(tmp_path: Path) -> None:
    if (bash := shutil.which("bash")) is None:
        pytest.skip("bash is not installed here")
    walk = tmp_path / "walk.sh"
    walk.write_text(script(GUIDE, "/srv/sumber", 1, 13))
    subprocess.run([bash, "-n", str(walk)], check=True)


def test_every_file_of_the_checkout_that_the_guide_installs_is_there() -> None:
    told = " ".join(block for _, block in commands(GUIDE)).split()
    named = [word.removeprefix("/opt/tanya/") for word in told if word.startswith("/opt/tanya/deploy")]
    assert len(named) >= 4
    assert not [name for name in named if not list(ROOT.glob(name))]
