"""The plain LangChain pipeline that a developer would otherwise build; ../stock.py measures it."""
