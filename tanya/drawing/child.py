"""The child that draws pages for a service: `python -m tanya.drawing.child`, an order in, a PNG out.

A PDF is foreign data; whatever a page does to the process that draws it, it does to this one.
"""

import io
import json
import sys

from tanya.confinement import limit_memory
from tanya.drawing.order import Order, receive, send
from tanya.errors import ReadError
from tanya.imaging import page_images
from tanya.library.codec import decode


def main() -> None:
    """Until there are no more orders; what cannot be drawn is empty."""
    limit_memory()
    while (written := receive(sys.stdin.buffer)) is not None:
        send(sys.stdout.buffer, _drawn(decode(Order, json.loads(written))))


def _drawn(order: Order) -> bytes:
    try:
        (page,) = page_images(
            order.pdf, order.page, order.page, order.quote, order.printed, width=order.width
        )
    except (ReadError, MemoryError):
        return b""
    picture = io.BytesIO()
    page.image.save(picture, "PNG")
    return picture.getvalue()


if __name__ == "__main__":
    main()
