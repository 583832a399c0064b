"""Everything that can be set. Only the command line and the evals read the environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tanya.errors import SettingsError

_CHECKOUT = Path(__file__).resolve().parent.parent
_PACKAGED_CORPUS = Path(__file__).resolve().parent / "corpus"
_MOST = 1_000_000_000
_LEAST_BUDGET = 800  # tokens: our rules for a model take 460 of them, and a question and a passage must fit
_DIGITS = len(str(_MOST))
_DAY = 24 * 60 * 60  # seconds
TELEGRAM_ACCESS = ("terbuka", "daftar", "kode")
PLAIN_LINES, JSON_LINES = "biasa", "json"
# Official collections of regulations; of each some page or text was seen that names it.
OFFICIAL_HOSTS = (
    "peraturan.go.id",
    "www.peraturan.go.id",
    "peraturan.bpk.go.id",
    "jdih.menpan.go.id",
    "jdih.maritim.go.id",
    "jdih.kominfo.go.id",
    "jdih.polkam.go.id",
)
_USERNAME = re.compile(r"[A-Za-z]\w{4,31}", re.ASCII)
_SERVER = re.compile(r"https?://[\w.\-\[\]:]+/?", re.ASCII)
_SWITCH = {"ya": True, "tidak": False, "1": True, "0": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Settings:
    """One TANYA_ variable each; the defaults serve a laptop without network."""

    home: Path  # builds, caches and state: TANYA_HOME
    corpus: Path  # the shipped corpus: TANYA_CORPUS
    embedding: str = "tanya"  # or what LangChain's init_embeddings takes, `ollama:bge-m3`: TANYA_EMBEDDING
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
    # A program that writes out what is said in the file it is given: TANYA_TELEGRAM_TRANSCRIBER
    telegram_transcriber: str | None = None
    telegram_name: str | None = None  # the bot's user name, for links to it: TANYA_TELEGRAM_NAME
    # `tanya serve` is told of messages at this https address, instead of asking: TANYA_TELEGRAM_WEBHOOK
    telegram_webhook: str | None = None
    telegram_access: str = "terbuka"  # or daftar, or kode: who may ask: TANYA_TELEGRAM_ACCESS
    telegram_allowed: tuple[int, ...] = ()  # people and groups, by commas: TANYA_TELEGRAM_ALLOWED
    telegram_admins: tuple[int, ...] = ()  # who may announce and block, by commas: TANYA_TELEGRAM_ADMINS
    telegram_per_hour: int = 60  # messages of one person: TANYA_TELEGRAM_PER_HOUR
    telegram_per_hour_in_all: int = 10_000  # messages of all: TANYA_TELEGRAM_PER_HOUR_IN_ALL
    # One key beside those of `tanya keys`; it may ask and read, and never administer: TANYA_API_KEY
    api_key: str | None = field(default=None, repr=False)
    anonymous: bool = False  # whoever carries no key may ask and read: TANYA_ANONYMOUS
    # SQLAlchemy's address of the state; None is a SQLite file in home: TANYA_DATABASE_URL
    database_url: str | None = field(default=None, repr=False)
    retention_days: int = 90  # conversations, feedback and audit are kept so long: TANYA_RETENTION_DAYS
    redis_url: str | None = field(default=None, repr=False)  # limits shared by processes: TANYA_REDIS_URL
    rate_per_key: int = 120  # questions a minute, other requests five times as many: TANYA_RATE_PER_KEY
    rate_per_address: int = 30  # the same of one address without a key: TANYA_RATE_PER_ADDRESS
    concurrent_per_key: int = 224  # requests of one key at once: TANYA_CONCURRENT_PER_KEY
    concurrent_per_address: int = 16  # requests of one address at once: TANYA_CONCURRENT_PER_ADDRESS
    # Pages of other hosts that may call: TANYA_ALLOWED_ORIGINS, by commas
    allowed_origins: tuple[str, ...] = ()
    # Names it goes by, beside host and loopback: TANYA_ALLOWED_HOSTS, by commas
    allowed_hosts: tuple[str, ...] = ()
    # Whose X-Forwarded-For is believed: TANYA_TRUSTED_PROXIES, by commas
    trusted_proxies: tuple[str, ...] = ()
    oidc_issuer: str | None = None  # bearer tokens of this issuer are taken: TANYA_OIDC_ISSUER
    oidc_audience: str | None = None  # and must be meant for this audience: TANYA_OIDC_AUDIENCE
    oidc_claim: str = "scope"  # where they name their scopes, as tanya:ask: TANYA_OIDC_CLAIM
    host: str = "127.0.0.1"  # TANYA_HOST
    port: int = 8000  # TANYA_PORT
    max_question: int = 2000  # characters: TANYA_MAX_QUESTION
    # A Chroma server that keeps the vectors of builds, on a private network: TANYA_CHROMA_URL
    chroma_url: str | None = None
    # Where several machines find builds: a folder or an object store, as fsspec writes it: TANYA_BUILDS
    builds: str | None = field(default=None, repr=False)
    kept_answers: int = 500  # the service gives these again without a model, 0 none: TANYA_KEPT_ANSWERS
    log: str = PLAIN_LINES  # or json, an object a line: TANYA_LOG
    # Where traces are sent, a collector's address for OTLP over HTTP: TANYA_TRACES
    traces: str | None = field(default=None, repr=False)
    # Whom `tanya corpus fetch` may ask, instead of the official ones: TANYA_FETCH_HOSTS, by commas
    fetch_hosts: tuple[str, ...] = OFFICIAL_HOSTS
    # And on this machine, by http too, to try it: `127.0.0.1:8099`: TANYA_FETCH_TRIALS, by commas
    fetch_trials: tuple[str, ...] = ()


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the TANYA_ variables; raises SettingsError naming the one that makes no sense."""
    read = _Variables(environ)
    plain = Settings(
        home=Path(read.text("HOME") or _CHECKOUT / "var").expanduser(),
        corpus=Path(read.text("CORPUS") or _shipped_corpus()).expanduser(),
    )
    told = _with_watching(_with_access(_with_models(plain, read), read), read)
    return _with_sharing(_with_telegram(_with_limits(told, read), read), read)


class _Variables:
    """What the TANYA_ variables say; each raises SettingsError where its variable makes no sense."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def text(self, name: str) -> str | None:
        return self._environ.get(f"TANYA_{name}", "").strip() or None

    def number(self, name: str, default: int, *, least: int = 0, most: int = _MOST) -> int:
        written = self.text(name) or str(default)
        if not (written.isascii() and written.isdigit()):
            raise SettingsError(f"TANYA_{name} harus berupa angka, bukan {written!r}.")
        # So long a number is too much, and int() refuses those of thousands of digits.
        value = int(written) if len(written) <= _DIGITS else most + 1
        if value < least:
            raise SettingsError(f"TANYA_{name} harus paling sedikit {least}, bukan {written}.")
        if value > most:
            raise SettingsError(f"TANYA_{name} harus paling banyak {most}, bukan {written[:_DIGITS]}.")
        return value

    def switch(self, name: str) -> bool:
        written = (self.text(name) or "tidak").lower()
        if written not in _SWITCH:
            raise SettingsError(f"TANYA_{name} harus ya atau tidak, bukan {written!r}.")
        return _SWITCH[written]

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """The first where nothing is said."""
        written = (self.text(name) or choices[0]).lower()
        if written not in choices:
            raise SettingsError(f"TANYA_{name} harus {', '.join(choices)}; bukan {written!r}.")
        return written

    def chats(self, name: str) -> tuple[int, ...]:
        """Numbers of Telegram's: of a group they are negative."""
        written = self.several(name)
        for one in written:
            if not re.fullmatch(r"-?[0-9]{1,18}", one, re.ASCII):
                raise SettingsError(
                    f"TANYA_{name}: {one!r} bukan nomor Telegram; isinya nomor orang atau grup."
                )
        return tuple(int(one) for one in written)

    def several(self, name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (self.text(name) or "").split(",") if part.strip())


def _with_models(plain: Settings, read: _Variables) -> Settings:
    """What reads, words and carries answers."""
    return replace(
        plain,
        embedding=read.text("EMBEDDING") or plain.embedding,
        ocr=read.text("OCR") or plain.ocr,
        llm=read.text("LLM"),
        llm_base_url=read.text("LLM_BASE_URL"),
        llm_api_key=read.text("LLM_API_KEY"),
        llm_first_wait=read.number("LLM_FIRST_WAIT", plain.llm_first_wait, most=_DAY),
        llm_whole_wait=read.number("LLM_WHOLE_WAIT", plain.llm_whole_wait, most=_DAY),
        llm_budget=read.number("LLM_BUDGET", plain.llm_budget, least=_LEAST_BUDGET),
    )


def _with_telegram(plain: Settings, read: _Variables) -> Settings:
    """Where Telegram is, how it reaches us, and who may ask there."""
    webhook = read.text("TELEGRAM_WEBHOOK")
    if webhook and not webhook.startswith("https://"):
        raise SettingsError(
            f"TANYA_TELEGRAM_WEBHOOK harus berupa alamat https, bukan {webhook!r}. Tanpa alamat yang dapat "
            "dicapai dari internet, kosongkan: bot mengambil pesannya sendiri."
        )
    name = (read.text("TELEGRAM_NAME") or "").removeprefix("@")
    if name and not _USERNAME.fullmatch(name):
        raise SettingsError(f"TANYA_TELEGRAM_NAME harus nama pengguna sebuah bot, bukan {name!r}.")
    return replace(
        plain,
        telegram_token=read.text("TELEGRAM_TOKEN"),
        telegram_base_url=read.text("TELEGRAM_BASE_URL"),
        telegram_name=name or None,
        telegram_transcriber=read.text("TELEGRAM_TRANSCRIBER"),
        telegram_webhook=webhook,
        telegram_access=read.choice("TELEGRAM_ACCESS", TELEGRAM_ACCESS),
        telegram_allowed=read.chats("TELEGRAM_ALLOWED"),
        telegram_admins=read.chats("TELEGRAM_ADMINS"),
        telegram_per_hour=read.number("TELEGRAM_PER_HOUR", plain.telegram_per_hour, least=1),
        telegram_per_hour_in_all=read.number(
            "TELEGRAM_PER_HOUR_IN_ALL", plain.telegram_per_hour_in_all, least=1
        ),
    )


def _with_access(plain: Settings, read: _Variables) -> Settings:
    """Where it listens, what it keeps, and whom it lets in."""
    return replace(
        plain,
        api_key=read.text("API_KEY"),
        anonymous=read.switch("ANONYMOUS"),
        database_url=read.text("DATABASE_URL"),
        redis_url=read.text("REDIS_URL"),
        allowed_origins=read.several("ALLOWED_ORIGINS"),
        allowed_hosts=read.several("ALLOWED_HOSTS"),
        trusted_proxies=read.several("TRUSTED_PROXIES"),
        oidc_issuer=read.text("OIDC_ISSUER"),
        oidc_audience=read.text("OIDC_AUDIENCE"),
        oidc_claim=read.text("OIDC_CLAIM") or plain.oidc_claim,
        host=read.text("HOST") or plain.host,
        port=read.number("PORT", plain.port, most=65535),
    )


def _with_watching(plain: Settings, read: _Variables) -> Settings:
    """What it tells whoever runs it."""
    traces = read.text("TRACES")
    if traces and not traces.startswith(("http://", "https://")):
        raise SettingsError(
            "TANYA_TRACES harus alamat http(s) sebuah pengumpul OTLP, misalnya http://127.0.0.1:4318/v1/traces"
        )
    return replace(plain, log=read.choice("LOG", (PLAIN_LINES, JSON_LINES)), traces=traces)


def _with_limits(plain: Settings, read: _Variables) -> Settings:
    """How much, how often, how long."""
    return replace(
        plain,
        # A hundred years; dates do not reach back much further. None at all would forget everything daily.
        retention_days=read.number("RETENTION_DAYS", plain.retention_days, least=1, most=36500),
        rate_per_key=read.number("RATE_PER_KEY", plain.rate_per_key, least=1),
        rate_per_address=read.number("RATE_PER_ADDRESS", plain.rate_per_address, least=1),
        concurrent_per_key=read.number("CONCURRENT_PER_KEY", plain.concurrent_per_key, least=1),
        concurrent_per_address=read.number("CONCURRENT_PER_ADDRESS", plain.concurrent_per_address, least=1),
        max_question=read.number("MAX_QUESTION", plain.max_question),
        kept_answers=read.number("KEPT_ANSWERS", plain.kept_answers),
        fetch_hosts=tuple(host.lower() for host in read.several("FETCH_HOSTS")) or plain.fetch_hosts,
        fetch_trials=read.several("FETCH_TRIALS"),
    )


def _with_sharing(plain: Settings, read: _Variables) -> Settings:
    """What several machines share."""
    chroma_url = read.text("CHROMA_URL")
    if chroma_url and not _SERVER.fullmatch(chroma_url):
        # It is not shown: there may be a password in it.
        raise SettingsError("TANYA_CHROMA_URL harus berbentuk http://host:8000, tanpa nama dan sandi.")
    return replace(plain, chroma_url=chroma_url, builds=read.text("BUILDS"))


def _shipped_corpus() -> Path:
    # A wheel carries the corpus inside the package; a checkout has it beside.
    return _PACKAGED_CORPUS if _PACKAGED_CORPUS.is_dir() else _CHECKOUT / "corpus"
