"""The verifier proven by mutation: right claims corrupted must fall, right claims reworded must stand."""
