"""Official texts by their addresses: from listed hosts, each step checked, nothing replaced unasked."""
