"""Texts to vectors: the embedded default, and any LangChain embeddings."""
