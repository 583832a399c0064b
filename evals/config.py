"""What a run was made with: enough to repeat it, and nothing that names a person, a machine or a secret."""

import os
import platform
import subprocess
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path

from tanya import __version__
from tanya.library.build import Build
from tanya.settings import Settings
from tanya.tuning import TUNED, Tuning

_ROOT = Path(__file__).parent.parent
_PRIVATE = ("key", "token", "secret", "password", "url", "host", "port")


def config_of(corpus: str, build_id: str, started: datetime) -> dict[str, object]:
    """What is known of any run, an API's too."""
    return {
        "started": started.isoformat(timespec="seconds"),
        "corpus": corpus,
        "build": build_id,
        "code": {"version": __version__, "commit": _commit()},
        "machine": {
            "system": platform.system(),
            "architecture": platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        },
    }


def local_config(settings: Settings, build: Build, tuning: Tuning = TUNED) -> dict[str, object]:
    """What is known besides where the assistant runs in this process."""
    told = _plain(settings)
    manifest = build.manifest
    return {
        "embedder": {"setting": manifest.embedding, "fingerprint": manifest.embedder},
        "composer": told.get("llm") or "extractive",
        "settings": told,
        "tuning": asdict(tuning),
        "index": {
            "created": manifest.created,
            "pipeline": manifest.pipeline,
            "corpus": manifest.corpus,
            **asdict(manifest.counts),
        },
    }


def _plain(settings: Settings) -> dict[str, object]:
    """Without secrets, addresses and the folders of this machine."""
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        # Of an address only what comes before it: what follows may hold a name and a password.
        name: value.partition("://")[0] if isinstance(value, str) else value
        for name, value in values.items()
        # The lists name other machines that may call.
        if not isinstance(value, Path | tuple) and not any(word in name for word in _PRIVATE)
    }


def _commit() -> str | None:
    """Of the checkout, with a + where files differ from it; None outside of one."""
    found = _git("rev-parse", "--short=12", "HEAD")
    if not found:
        return None
    return f"{found}+" if _git("status", "--porcelain", "--untracked-files=no") else found


def _git(*words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(_ROOT), *words], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
