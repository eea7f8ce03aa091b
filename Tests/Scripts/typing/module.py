# What the module has.
import typing, sys
print(len(typing.__all__), [n for n in typing.__all__ if not hasattr(typing, n)])
print(sorted(set(typing.__all__) - set(dir(typing))))
print([n for n in typing.__all__ if getattr(getattr(typing, n), "__module__", "typing") != "typing"])
from typing import *
print(List is typing.List, Protocol is typing.Protocol, "TYPE_CHECKING" in globals(), TYPE_CHECKING, Text)
for f in (lambda: typing.nothing, lambda: exec("from typing import nothing")):
    try: f()
    except Exception as e: print(type(e).__name__, str(e).split("(")[0])
def f(a: typing.Pattern[str], b: typing.Match[bytes]) -> typing.Optional[typing.Pattern]: pass
print(f.__annotations__, typing.Pattern, typing.Match[str])
print(typing.cast.__module__, typing.List.__module__, typing.NewType.__module__, typing.Protocol.__module__, typing.get_type_hints.__module__, typing.IO.__module__)
