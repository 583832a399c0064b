"""How surely another wording means what was said: 1 for the word itself, less for what it may be."""

TOLD = 0.95  # of a name and its short form, as a text gives them
SYNONYM = 0.6  # an everyday word for a term of the glossary often means other things too
EQUIVALENT = 0.6  # and so does one for a word of rules
ALONE = 0.8  # of a word that no text has: what it is called there is all there is to find
UNVERIFIED = 0.8  # a pairing that is common usage only, or the short name of an office
GUESSED = 0.8  # what a rare word may be a slip of
