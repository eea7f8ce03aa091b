import sys
import collections.abc as first

del sys.modules["collections.abc"]
import collections.abc as second

print(first is second, isinstance([], second.Sequence), first.Mapping is second.Mapping, second.__name__)
print(sorted(set(first.__all__) ^ set(second.__all__)), [n for n in second.__all__ if not hasattr(second, n)])
