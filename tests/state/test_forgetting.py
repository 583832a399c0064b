"""The daily forgetting, whoever does it."""

import asyncio
import logging

import pytest
from sqlalchemy.exc import IntegrityError

from tanya.errors import StateError
from tanya.forgetting import daily

SECRET = "sandi basis data"


@pytest.mark.parametrize("fault", [StateError(SECRET), IntegrityError(SECRET, None, Exception(SECRET))])
async def test_whatever_goes_wrong_the_next_day_tries_again_and_no_word_is_logged(
    fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    done = asyncio.Event()
    tries = 0

    async def forget() -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise fault
        done.set()

    with caplog.at_level(logging.ERROR):
        forgetting = asyncio.create_task(daily(forget, every=0.01))
        async with asyncio.timeout(60):
            await done.wait()
    forgetting.cancel()
    assert type(fault).__name__ in caplog.text
    assert SECRET not in caplog.text
