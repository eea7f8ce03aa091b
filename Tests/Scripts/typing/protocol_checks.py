# Objects and classes held against protocols.
from typing import *
import typing, collections.abc, contextlib, abc
from protocol_data.classes import *
for x in (A(), B(), D(), E(), F("q"), G(), H(), I(), A, 1):
    for p in (Closes, Named, Plain, Protocol):
        t(lambda: isinstance(x, p))
for x in (A, B, D, E, F, G, H, I, Closes, Named, Plain, 1, int):
    for p in (Closes, Named, Plain, Protocol):
        t(lambda: issubclass(x, p))
t(lambda: Closes()); t(lambda: Plain()); t(lambda: type(Protocol()).__name__); t(lambda: E().greet()); t(lambda: F("z").greet()); t(lambda: I().f()); t(lambda: E(1)); t(lambda: F())
