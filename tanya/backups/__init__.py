"""Copies of what a service keeps, its database and its index, and putting them back."""
