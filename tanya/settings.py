"""Everything that can be set. Only the assembly and the `__main__` modules read the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tanya.errors import SettingsError

_CHECKOUT = Path(__file__).resolve().parent.parent
_PACKAGED_CORPUS = Path(__file__).resolve().parent / "corpus"
_SWITCH = {"ya": True, "tidak": False, "1": True, "0": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """One TANYA_ variable each; the defaults serve a laptop without network."""

    home: Path  # builds, caches and state: TANYA_HOME
    corpus: Path  # the shipped corpus: TANYA_CORPUS
    embedding: str = "lsa"  # or what LangChain's init_embeddings takes, `ollama:bge-m3`: TANYA_EMBEDDING
    ocr: str = "rapidocr"  # reads pages that are pictures; or tesseract, or mati: TANYA_OCR
    llm: str | None = None  # or what LangChain's init_chat_model takes, `ollama:qwen3`: TANYA_LLM
    # Another server that speaks the provider's protocol: TANYA_LLM_BASE_URL
    llm_base_url: str | None = field(default=None, repr=False)
    llm_api_key: str | None = field(default=None, repr=False)  # TANYA_LLM_API_KEY
    llm_first_wait: int = 20  # seconds for its first word: TANYA_LLM_FIRST_WAIT
    llm_whole_wait: int = 60  # seconds for all of its answer: TANYA_LLM_WHOLE_WAIT
    llm_budget: int = 3000  # tokens that a question may be sent with: TANYA_LLM_BUDGET
    telegram_token: str | None = field(default=None, repr=False)  # TANYA_TELEGRAM_TOKEN
    telegram_base_url: str | None = None  # another Bot API server: TANYA_TELEGRAM_BASE_URL
    # One key for all of /v1, beside those of `tanya keys`: TANYA_API_KEY
    api_key: str | None = field(default=None, repr=False)
    anonymous: bool = False  # whoever carries no key may ask and read: TANYA_ANONYMOUS
    # SQLAlchemy's address of the state; None is a SQLite file in home: TANYA_DATABASE_URL
    database_url: str | None = field(default=None, repr=False)
    retention_days: int = 90  # conversations, feedback and audit are kept so long: TANYA_RETENTION_DAYS
    redis_url: str | None = field(default=None, repr=False)  # limits shared by processes: TANYA_REDIS_URL
    rate_per_key: int = 120  # requests a minute: TANYA_RATE_PER_KEY
    rate_per_address: int = 30  # requests a minute without a key: TANYA_RATE_PER_ADDRESS
    concurrent_per_key: int = 32  # requests of one key at once: TANYA_CONCURRENT_PER_KEY
    concurrent_per_address: int = 16  # requests of one address at once: TANYA_CONCURRENT_PER_ADDRESS
    allowed_origins: tuple[
        str, ...
    ] = ()  # pages of other hosts that may call: TANYA_ALLOWED_ORIGINS, by commas
    trusted_proxies: tuple[
        str, ...
    ] = ()  # whose X-Forwarded-For is believed: TANYA_TRUSTED_PROXIES, by commas
    oidc_issuer: str | None = None  # bearer tokens of this issuer are taken: TANYA_OIDC_ISSUER
    oidc_audience: str | None = None  # and must be meant for this audience: TANYA_OIDC_AUDIENCE
    oidc_claim: str = "scope"  # where they name their scopes, as tanya:ask: TANYA_OIDC_CLAIM
    host: str = "127.0.0.1"  # TANYA_HOST
    port: int = 8000  # TANYA_PORT
    max_question: int = 2000  # characters: TANYA_MAX_QUESTION


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the TANYA_ variables; raises SettingsError naming the one that makes no sense."""

    def text(name: str) -> str | None:
        return environ.get(f"TANYA_{name}", "").strip() or None

    def number(name: str, default: int, least: int = 0) -> int:
        written = text(name) or str(default)
        if not written.isdigit():
            raise SettingsError(f"TANYA_{name} harus berupa angka, bukan {written!r}.")
        if int(written) < least:
            raise SettingsError(f"TANYA_{name} harus paling sedikit {least}, bukan {written}.")
        return int(written)

    def switch(name: str) -> bool:
        written = (text(name) or "tidak").lower()
        if written not in _SWITCH:
            raise SettingsError(f"TANYA_{name} harus ya atau tidak, bukan {written!r}.")
        return _SWITCH[written]

    def several(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (text(name) or "").split(",") if part.strip())

    return Settings(
        home=Path(text("HOME") or _CHECKOUT / "var").expanduser(),
        corpus=Path(text("CORPUS") or _shipped_corpus()).expanduser(),
        embedding=text("EMBEDDING") or "lsa",
        ocr=text("OCR") or "rapidocr",
        llm=text("LLM"),
        llm_base_url=text("LLM_BASE_URL"),
        llm_api_key=text("LLM_API_KEY"),
        llm_first_wait=number("LLM_FIRST_WAIT", 20),
        llm_whole_wait=number("LLM_WHOLE_WAIT", 60),
        llm_budget=number("LLM_BUDGET", 3000),
        telegram_token=text("TELEGRAM_TOKEN"),
        telegram_base_url=text("TELEGRAM_BASE_URL"),
        api_key=text("API_KEY"),
        anonymous=switch("ANONYMOUS"),
        database_url=text("DATABASE_URL"),
        retention_days=number("RETENTION_DAYS", 90),
        redis_url=text("REDIS_URL"),
        rate_per_key=number("RATE_PER_KEY", 120, least=1),
        rate_per_address=number("RATE_PER_ADDRESS", 30, least=1),
        concurrent_per_key=number("CONCURRENT_PER_KEY", 32, least=1),
        concurrent_per_address=number("CONCURRENT_PER_ADDRESS", 16, least=1),
        allowed_origins=several("ALLOWED_ORIGINS"),
        trusted_proxies=several("TRUSTED_PROXIES"),
        oidc_issuer=text("OIDC_ISSUER"),
        oidc_audience=text("OIDC_AUDIENCE"),
        oidc_claim=text("OIDC_CLAIM") or "scope",
        host=text("HOST") or "127.0.0.1",
        port=number("PORT", 8000),
        max_question=number("MAX_QUESTION", 2000),
    )


def _shipped_corpus() -> Path:
    # A wheel carries the corpus inside the package; a checkout has it beside.
    return _PACKAGED_CORPUS if _PACKAGED_CORPUS.is_dir() else _CHECKOUT / "corpus"
