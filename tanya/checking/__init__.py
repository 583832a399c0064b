"""Whether a service is well: its settings, what it keeps, and what it needs to reach"""
