"""Nothing unproven leaves: every claim is checked against what it cites."""
