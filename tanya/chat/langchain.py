"""Any chat model that LangChain knows (`ollama:...`, `openai:...`). The only file that imports them."""

import asyncio
import re
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from queue import Empty, SimpleQueue
from typing import Any, cast

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage, HumanMessage, SystemMessage
from langsmith import tracing_context

from tanya.chat.loop import in_background
from tanya.chat.model import NOTHING, Message, ModelFault, Pieces, Role, Usage, Waits
from tanya.errors import SettingsError

_GRACE = 5.0  # seconds past the limit, for a model that will not be broken off
_ENDS = ("finish_reason", "done_reason")
_AGAIN = (408, 409, 425, 429)
_MESSAGES: Mapping[Role, type[BaseMessage]] = {Role.SYSTEM: SystemMessage, Role.USER: HumanMessage}
_PACKAGE = re.compile(r"langchain-[a-z-]{1,40}")

_Received = str | Usage | ModelFault | None  # None: that was all


class LangChainModel:
    """A ChatModel over any of LangChain's; safe to use from many threads."""

    def __init__(self, name: str, model: BaseChatModel, *, tells_end: bool = False) -> None:
        """tells_end: whether this provider says so when an answer is whole."""
        self._name = name
        self._model = model
        self._tells_end = tells_end

    @property
    def name(self) -> str:
        return self._name

    def stream(self, messages: Sequence[Message], waits: Waits) -> Pieces:
        """See ChatModel."""
        received: SimpleQueue[_Received] = SimpleQueue()
        work = in_background(self._pump([_MESSAGES[m.role](m.text) for m in messages], waits, received.put))
        try:
            while True:
                try:
                    piece = received.get(timeout=waits.whole + _GRACE)
                except Empty:
                    raise ModelFault("tidak kunjung selesai", slow=True) from None
                if piece is None:
                    return
                if isinstance(piece, ModelFault):
                    raise piece
                yield piece
        finally:
            work.cancel()

    async def _pump(
        self, messages: list[BaseMessage], waits: Waits, put: Callable[[_Received], None]
    ) -> None:
        try:
            await self._received(messages, waits, put)
        except TimeoutError:
            put(ModelFault("terlalu lambat", slow=True))
        except Exception as fault:  # noqa: BLE001 - every provider raises its own; none may go further
            put(_fault(fault))

    async def _received(
        self, messages: list[BaseMessage], waits: Waits, put: Callable[[_Received], None]
    ) -> None:
        """Puts the pieces, the usage, and None for the end; TimeoutError when either wait is over."""
        end, begun, used = asyncio.get_running_loop().time() + waits.whole, False, NOTHING
        whole = not self._tells_end
        # A variable of another program must not send questions to a third party.
        with tracing_context(enabled=False):
            # What is returned here is a generator, though it is typed as less.
            stream = cast("AsyncGenerator[AIMessageChunk, None]", self._model.astream(messages))
            async with asyncio.timeout(waits.first) as limit, aclosing(stream):
                async for chunk in stream:
                    _heed_cancelling()
                    used += _usage(chunk)
                    whole = whole or any(chunk.response_metadata.get(key) for key in _ENDS)
                    if text := str(chunk.text):
                        if not begun:
                            begun = True
                            limit.reschedule(end)
                        put(text)
        if not (begun and whole):
            raise EOFError
        put(used)
        put(None)


def _heed_cancelling() -> None:
    """Python 3.11's wait_for, which providers use, forgets a cancellation that comes with a piece."""
    if (task := asyncio.current_task()) and task.cancelling():
        raise asyncio.CancelledError


def langchain_model(
    name: str, base_url: str | None, api_key: str | None, wait: float, context: int
) -> LangChainModel:
    """`provider:model` as init_chat_model takes it; with a base URL alone a `model` of OpenAI's protocol.

    wait: seconds after which the provider's own client gives up; context: tokens of a question and its
    answer. Raises SettingsError with the way out.
    """
    # Heavy, and never needed by the default.
    from langchain.chat_models import init_chat_model  # noqa: PLC0415

    provider, model = _provider(name, base_url)
    options = _options(provider, base_url, api_key, wait, context)
    try:
        made = init_chat_model(model, model_provider=provider or None, **options)
    except ImportError as fault:
        package = _PACKAGE.search(str(fault))
        way = f"pasang paketnya: pip install {package[0]}" if package else "paketnya belum terpasang"
        raise SettingsError(f"TANYA_LLM={name} belum dapat dipakai; {way}") from None
    # What providers say of their options may repeat the key.
    except Exception as fault:  # noqa: BLE001 - each provider raises its own
        raise SettingsError(
            f"TANYA_LLM={name} tidak dapat dipakai ({type(fault).__name__}). Tulis penyedia:model, misalnya "
            "ollama:qwen3, dan isi TANYA_LLM_API_KEY bila penyedianya meminta kunci."
        ) from None
    return LangChainModel(name, made, tells_end=provider in ("openai", "ollama"))


def _provider(name: str, base_url: str | None) -> tuple[str, str]:
    """A server at an address of its own speaks OpenAI's protocol, or Ollama's where that is named."""
    provider, colon, model = name.partition(":")
    if base_url and provider not in ("openai", "ollama"):
        return "openai", name  # `qwen3:8b` is a model
    return (provider, model) if colon else ("", name)


def _options(
    provider: str, base_url: str | None, api_key: str | None, wait: float, context: int
) -> dict[str, Any]:
    options: dict[str, Any] = {"temperature": 0}
    if base_url:
        options["base_url"] = base_url
    if provider == "ollama":
        headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        # Beyond its context Ollama drops the beginning of what it is sent, and says nothing.
        return options | {
            "reasoning": False,
            "num_ctx": context,
            "client_kwargs": {"timeout": wait, "headers": headers},
        }
    if api_key or base_url:
        # A key that another program set must not be sent to a server named here.
        options["api_key"] = api_key or "-"
    if provider == "openai":
        options["stream_usage"] = True
    return options | {"max_retries": 0, "timeout": wait}


def _usage(chunk: AIMessageChunk) -> Usage:
    told = chunk.usage_metadata
    return Usage(told["input_tokens"], told["output_tokens"]) if told else NOTHING


def _fault(fault: Exception) -> ModelFault:
    """By its HTTP status, else by its kind: a provider's own words may repeat the key or the question."""
    status = getattr(fault, "status_code", None)
    if not isinstance(status, int):
        return ModelFault(type(fault).__name__, passing=True)
    passing = status in _AGAIN or status >= 500
    return ModelFault(f"HTTP {status}", passing=passing, wait=_named_wait(fault) if passing else None)


def _named_wait(fault: Exception) -> float | None:
    """The Retry-After of the answer, where it is in seconds."""
    headers = getattr(getattr(fault, "response", None), "headers", {})
    named = str(headers.get("retry-after", ""))
    return float(named) if named.isdigit() else None
