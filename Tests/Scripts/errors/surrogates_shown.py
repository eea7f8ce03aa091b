# Lone surrogates in what is printed for people.
import sys

try:
    raise ValueError("one \udcff two")
except ValueError as e:
    e.add_note("note \ud801")
    sys.excepthook(type(e), e, None)
sys.exit("left \udcff right")
