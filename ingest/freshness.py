"""Whether a build is what `tanya ingest` would make today: of this code, this corpus and these settings."""

from ingest.building.fingerprint import pipeline_fingerprint
from ingest.corpus.shipped import corpus_fingerprint
from ingest.recognition.choice import chosen
from tanya.library.manifest import Manifest
from tanya.settings import Settings


def outdated(settings: Settings, manifest: Manifest) -> tuple[str, ...]:
    """What it was made with that is another now; nothing where it is up to date.

    Raises TanyaError where that cannot be told.
    """
    now = {
        "kode pengolah": (manifest.pipeline, pipeline_fingerprint(chosen(settings.ocr).fingerprint)),
        "data bawaan": (manifest.corpus, corpus_fingerprint(settings.corpus)),
        "embedding": (manifest.embedding, settings.embedding),
    }
    return tuple(name for name, (then, today) in now.items() if then != today)
