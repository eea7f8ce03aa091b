# what speaks as a sequence is never multiplied in place by the sequence on its right
import collections, types
class Plain: pass
class Sized:
    def __len__(self): return 1
values = [{}, {}.keys(), {}.items(), {}.values(), set(), frozenset(), range(2), types.MappingProxyType({}), memoryview(b"a"),
          collections.OrderedDict(), collections.Counter(), collections.deque([1]), Plain(), Sized(), 1.5, None, 2j, len, int, [1], (1,), "a", b"a",
          bytearray(b"a"), slice(1), object(), iter([]), list[int], int | str]
for v in values:
    for other in ([1], (1,), "s", b"s", bytearray(b"s")):
        for how in ("v *= other", "v = v * other", "v = other * v"):
            names = {"v": v, "other": other}
            try:
                exec(how, names)
                print(type(v).__name__, how, names["v"])
            except TypeError as e:
                print(type(v).__name__, type(other).__name__, how, e)
def delete(v, key):
    try:
        del v[key]
    except (TypeError, LookupError, ValueError) as e:
        print(e)
for v in values[:9] + [1.5, None, Plain(), Sized(), "a", (1,), len, object()]:
    delete(v, 0)
    delete(v, "a")
    delete(v, slice(1))
