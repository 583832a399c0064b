"""OpenAI's chat protocol over the same answers, so that existing chat pages can ask."""
