"""Our own texts: digests, regional facts, glossary and catalogue, from YAML to documents."""
