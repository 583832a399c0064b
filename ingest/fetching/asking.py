"""One request that is checked on its whole way: address, name, connection, and each redirect too."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from ssl import SSLContext
from types import TracebackType

import httpx

from ingest.fetching.faults import BY_HAND, of_transport
from ingest.fetching.manners import USER_AGENT, Pace, Robots
from ingest.fetching.policy import Policy, checked, host_of, shown
from ingest.fetching.resolving import Resolver, SystemResolver, reachable
from tanya.errors import FetchError

_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_CONNECTING = 10.0  # seconds
_ROBOTS_BYTES = 100_000
_ROBOTS_SECONDS = 10.0
_DOORS_SHUT = (httpx.ConnectError, httpx.ConnectTimeout)


class Reach:
    """The way to the listed hosts. Used by `async with`; asks nobody before that."""

    def __init__(
        self, policy: Policy, resolver: Resolver | None = None, certificates: SSLContext | None = None
    ) -> None:
        """certificates: whose TLS is believed; as a rule those that httpx knows, and SSL_CERT_FILE's."""
        self.policy = policy
        self._resolver = resolver or SystemResolver()
        self._pace = Pace(policy.pause)
        self._robots: dict[str, Robots] = {}
        # No proxy of the environment: it would look names up by itself. No kept connection: it was made
        # for one name, and another may have the same address.
        self._client = httpx.AsyncClient(
            verify=certificates or httpx.create_ssl_context(),
            trust_env=False,
            follow_redirects=False,
            limits=httpx.Limits(max_keepalive_connections=0),
            timeout=httpx.Timeout(policy.silence, connect=_CONNECTING),
        )

    async def __aenter__(self) -> "Reach":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()

    @asynccontextmanager
    async def opened(
        self, address: str, headers: Mapping[str, str]
    ) -> AsyncIterator[tuple[httpx.Response, httpx.URL]]:
        """The answer with its body unread, and where it came from. Raises FetchError, one line."""
        url = checked(address, self.policy)
        async with AsyncExitStack() as stack:
            response = await self._answer(url, headers, stack)
            for _ in range(_REDIRECTS):
                if response.status_code not in _MOVED:
                    break
                url = self._moved(url, response)
                response = await self._answer(url, headers, stack)
            if response.status_code in _MOVED:
                raise FetchError(f"{host_of(url)} mengalihkan lebih dari {_REDIRECTS} kali")
            try:
                yield response, url
            except httpx.HTTPError as fault:
                raise of_transport(host_of(url), fault) from fault

    def _moved(self, url: httpx.URL, response: httpx.Response) -> httpx.URL:
        try:
            target = url.join(response.headers.get("location", ""))
            return checked(target, self.policy)
        except (httpx.InvalidURL, ValueError) as fault:
            raise FetchError(f"{host_of(url)} mengalihkan ke alamat yang tidak dapat dibaca") from fault
        except FetchError as fault:
            raise FetchError(f"{host_of(url)} mengalihkan ke tempat yang tidak diikuti: {fault}") from fault

    async def _answer(
        self, url: httpx.URL, headers: Mapping[str, str], stack: AsyncExitStack
    ) -> httpx.Response:
        if not (await self._rules_of(url)).permits(str(url)):
            raise FetchError(
                f"{host_of(url)} meminta (robots.txt) agar {shown(url)} tidak diambil program; {BY_HAND}"
            )
        try:
            response = await self._send(url, headers)
        except httpx.HTTPError as fault:
            raise of_transport(host_of(url), fault) from fault
        stack.push_async_callback(response.aclose)
        return response

    async def _send(self, url: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        """Connects to an address that was checked, and proves by TLS that the name's owner is there."""
        addresses = await reachable(url, self.policy, self._resolver)
        await self._pace.wait(host_of(url))
        refused: httpx.HTTPError | None = None
        for address in addresses:
            request = self._client.build_request(
                "GET",
                url.copy_with(host=address),
                headers={
                    "Host": url.netloc.decode("ascii"),
                    "User-Agent": USER_AGENT,
                    "Accept": "application/pdf, application/octet-stream;q=0.9, */*;q=0.5",
                    "Accept-Encoding": "identity",
                    **headers,
                },
                extensions={"sni_hostname": host_of(url)},
            )
            self._client.cookies.clear()  # they are kept by address, and many names share one
            try:
                return await self._client.send(request, stream=True)
            except _DOORS_SHUT as fault:
                refused = fault
        raise refused or httpx.ConnectError("no address")

    async def _rules_of(self, url: httpx.URL) -> Robots:
        """Of its host, asked once. A site that has none, or none that can be read, asks nothing."""
        site = url.copy_with(path="/robots.txt", query=None)
        if (known := self._robots.get(str(site))) is not None:
            return known
        text = ""
        # Whatever is wrong with the site is told by the request for the text itself.
        with suppress(httpx.HTTPError, TimeoutError):
            async with asyncio.timeout(_ROBOTS_SECONDS):
                text = await self._short_text(site)
        rules = self._robots[str(site)] = Robots(text)
        self._pace.slow_down(host_of(url), rules.delay)
        return rules

    async def _short_text(self, url: httpx.URL) -> str:
        response = await self._send(url, {})
        try:
            if response.status_code != 200 or "content-encoding" in response.headers:
                return ""
            body = b""
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > _ROBOTS_BYTES:
                    break
            return body[:_ROBOTS_BYTES].decode("utf-8", errors="replace")
        finally:
            await response.aclose()
