"""From the words a civil servant types to what is asked: references, concepts, kind of answer."""
