"""Indonesian text: index terms, normal forms for comparing, references to regulations."""
