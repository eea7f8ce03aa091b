# Every function of the module, by its two names.
import operator as op


class Num:
    # Says what was called.
    def __getattr__(self, name):
        raise AttributeError(name)


for name in ("add sub mul matmul truediv floordiv mod pow lshift rshift and or xor iadd isub imul imatmul itruediv ifloordiv "
             "imod ipow ilshift irshift iand ior ixor lt le eq ne gt ge getitem contains delitem").split():
    setattr(Num, f"__{name}__", lambda self, other, name=name: f"{name} {other}")
for name in ("neg", "pos", "invert", "abs"):
    setattr(Num, f"__{name}__", lambda self, name=name: name)
Num.__setitem__ = lambda self, k, v: print("setitem", k, v)
Num.__call__ = lambda self, *a, **k: ("call", a, k)
Num.__index__ = lambda self: 7
Num.__bool__ = lambda self: False
n = Num()
print(op.__all__)
for name in op.__all__:
    f = getattr(op, name)
    alias = f"__{name.rstrip('_')}__"
    print(name, f.__module__, f.__name__, getattr(op, alias, None) is f, end=" ")
    if name in ("attrgetter", "itemgetter", "methodcaller", "concat", "iconcat", "countOf", "indexOf", "length_hint"):
        print()
        continue
    for args in ((n,), (n, 5), (n, 5, 6)):
        try:
            print(f(*args))
            break
        except TypeError:
            pass
print(op.__inv__ is op.inv, op.__concat__ is op.concat, hasattr(op, "__truth__"), hasattr(op, "__is___"))
print(op.add(1, 2), op.add(2**47, 2**47), op.sub(0.5, 1), op.mul("ab", 2), op.floordiv(-7, 2), op.mod("%d", 3), op.pow(2, 100))
print(op.truediv(1, 4), op.lshift(1, 70), op.rshift(-5, 1), op.and_(6, 3), op.or_({1}, {2}), op.xor(True, False), op.matmul)
x = [1]
print(op.iadd(x, (2,)) is x, op.imul(x, 2) is x, x, op.iconcat(x, "z") is x, x, op.ior({1}, {2}), op.iadd(1, 2))
print(op.lt(1, 2.5), op.eq("a", "a"), op.ne([1], [1]), op.ge((1, 2), (1,)), op.is_(x, x), op.is_not(1, None))
print(op.not_([]), op.truth([0]), op.index(True), op.index(10**30), op.neg(2**47), op.inv(5), op.abs(-3j), op.pos(True))
print(op.concat([1], [2]), op.concat("a", "b"), op.concat((), (1,)), op.concat(b"a", bytearray(b"b")))
print(op.contains("abc", "b"), op.contains(iter([1, 2]), 2), op.getitem({"a": 1}, "a"), op.getitem("abc", slice(1, None)))
print(op.setitem(x, 0, "new"), op.delitem(x, slice(1, None)), x)
nan = float("nan")
print(op.countOf([1, 1.0, True, nan, nan], 1), op.countOf([nan, nan], nan), op.countOf(iter("abca"), "a"), op.indexOf("xyz", "z"))
print(op.call(dict, [("a", 1)], b=2), op.call(print, 1, 2, sep="-"))
