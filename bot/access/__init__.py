"""Who may ask, how often, and as whom it is kept."""
