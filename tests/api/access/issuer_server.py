"""An OIDC issuer on loopback: real keys, real tokens, and faults as told."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

AUDIENCE = "tanya"
DISCOVERY = "/.well-known/openid-configuration"
JWKS = "/keys"


@cache
def rsa_key(name: str) -> rsa.RSAPrivateKey:
    """One of that name for the whole run: they take long to make."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def ec_key(name: str) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@dataclass
class IssuerServer:
    address: str = ""
    published: dict[str, Any] = field(default_factory=dict)  # JWK by its id
    documents: dict[str, Any] = field(default_factory=dict)  # instead of the right ones, by path
    status: int = 200
    location: str = ""
    drip: float = 0  # seconds between two bytes
    fetched: list[str] = field(default_factory=list)

    def publish(self, *names: str) -> None:
        self.published = {name: _jwk(name) for name in names}

    def document(self, path: str) -> Any:
        described = {"issuer": self.address, "jwks_uri": f"{self.address}{JWKS}"}
        keys = {"keys": list(self.published.values())}
        return self.documents.get(path, {DISCOVERY: described, JWKS: keys}.get(path, {}))

    def token(
        self,
        name: str = "rsa-1",
        algorithm: str = "RS256",
        headers: dict[str, Any] | None = None,
        **claims: Any,
    ) -> str:
        """Signed by the key of that name; a claim that is None is left out."""
        now = time.time()
        usual = {"iss": self.address, "aud": AUDIENCE, "sub": "pegawai-1", "exp": now + 60, "iat": now}
        said = {key: value for key, value in {**usual, **claims}.items() if value is not None}
        return jwt.encode(said, _private(name), algorithm, {"kid": name, **(headers or {})})


def _private(name: str) -> Any:
    return ec_key(name) if name.startswith("ec") else rsa_key(name)


def _jwk(name: str) -> dict[str, Any]:
    public = _private(name).public_key()
    kind = ECAlgorithm if name.startswith("ec") else RSAAlgorithm
    return {**kind.to_jwk(public, as_dict=True), "kid": name, "use": "sig"}


@contextmanager
def issuing(*names: str) -> Iterator[IssuerServer]:
    """An issuer that publishes the keys of those names."""
    server = IssuerServer()
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    listener.daemon_threads = True
    server.address = f"http://127.0.0.1:{listener.server_address[1]}"
    server.publish(*names)
    thread = threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join(5)


def _handler(server: IssuerServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.fetched.append(self.path)
            document = server.document(self.path)
            body = document if isinstance(document, bytes) else json.dumps(document).encode()
            self.send_response(server.status)
            if server.location:
                self.send_header("Location", server.location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):
                self._send(body)

        def _send(self, body: bytes) -> None:
            if not server.drip:
                self.wfile.write(body)
                return
            for byte in body:
                self.wfile.write(bytes([byte]))
                time.sleep(server.drip)

        def log_message(self, *args: object) -> None:
            pass

    return Handler
