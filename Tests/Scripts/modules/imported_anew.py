# What is taken out of sys.modules and imported again is another module, of the same contents.
import sys

modules = sys.modules
for name in "math itertools functools collections operator time os io types warnings abc gc atexit errno keyword".split():
    first = __import__(name)
    names = set(vars(first))
    first.marker = 1
    del modules[name]
    second = __import__(name)
    print(name, first is second, hasattr(second, "marker"), hasattr(first, "marker"), modules[name] is second,
          second.__spec__ is first.__spec__, second.__name__ == name, names - set(vars(second)) - {"__cached__"})

import sys as first

first.marker = 1
del modules["sys"]
import sys as second

print(first is second, hasattr(second, "marker"), hasattr(second, "modules"), hasattr(second, "argv"), hasattr(second, "exc_info"))
modules["sys"] = first
print(__import__("sys") is first)

import builtins as first

first.marker = 1
kept = first.hex
first.hex = 5
del modules["builtins"]
import builtins as second

print(first is second, hasattr(second, "marker"), hex, second.hex(16), hasattr(second, "exit"), hasattr(second, "open"))
first.hex = kept
print(marker, hex(17), open)

import collections

print(isinstance(collections.Counter("aab"), dict), collections.Counter("aab")["a"])
