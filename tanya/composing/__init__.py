"""From ranked passages to a draft: claims, each with the quotes that prove it."""
