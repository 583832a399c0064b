"""The records every other module speaks in. Nothing here imports from the rest of tanya."""
