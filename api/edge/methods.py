"""Which methods an address takes: all of its routes' together, where a router tells those of one."""

from fastapi.routing import iter_route_contexts
from starlette.requests import Request


def allowed(request: Request) -> str | None:
    """As the Allow header writes it; None where no route has the address."""
    path, of_whom, methods = request.scope["path"], None, set[str]()
    for context in iter_route_contexts(request.app.routes):
        form = getattr(context, "path_regex", None)
        if form is None or not form.match(path) or of_whom not in (None, context.path_format):
            continue
        of_whom = context.path_format
        methods |= context.methods or set()
    return ", ".join(sorted(methods)) or None
