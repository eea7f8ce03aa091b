# What builtin functions say about arguments that they do not take: keywords first, then the count, by the right name.
def attempt(f):
    try:
        print("no error:", f())
    except Exception as e:
        print(type(e).__name__, e)


class MyDict(dict):
    pass


class C:
    pass


for f in (
    lambda: ord(1, 2, end=0), lambda: vars(1, 2, x=3), lambda: {1}.clear(1, x=2), lambda: "a".find(1, 2, 3, 4, x=5),
    lambda: {1}.difference(1, x=2), lambda: frozenset().intersection(x=1), lambda: type(1, x=2), lambda: type(x=2),
    lambda: [].sort(1), lambda: [].sort(1, 2, 3), lambda: [].sort(1, x=2), lambda: [].sort(x=1), lambda: sorted(1, x=2),
    lambda: sorted([], x=2), lambda: float.fromhex(), lambda: float.fromhex(1, 2), lambda: (1.5).fromhex("1", 2),
    lambda: MyDict.__class_getitem__(1, 2), lambda: dict.fromkeys(1, 2, 3, x=1), lambda: C.mro(1), lambda: C.mro(x=1),
    lambda: C.__subclasshook__(), lambda: C.__subclasshook__(x=1), lambda: (1).__getattribute__(2, 3),
    lambda: C().__setattr__("x"), lambda: {}.keys(1, 2, x=1), lambda: True.bit_count(*5), lambda: None.__format__(*5),
    lambda: dict.fromkeys(**5), lambda: tuple.__new__(**5), lambda: "text"(**5), lambda: str.maketrans(1, 2),
    lambda: str.maketrans("a", "b", 3), lambda: b"a".hex(5), lambda: b"a".hex("ab", "c"), lambda: b"".replace((), 1, []),
    lambda: (1j).__pow__(1, 2), lambda: (1.5).__pow__("a", 2), lambda: b"%i" % "a", lambda: "%i" % "a",
    lambda: memoryview(b"a")[2**70], lambda: range(5)["a":], lambda: range(5)[::"a"],
):
    attempt(f)
