"""Language models: what is asked of one, how long it may take, and LangChain's behind it."""
