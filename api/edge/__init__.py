"""What every request and response passes through: limits, headers, faults as problem+json."""
