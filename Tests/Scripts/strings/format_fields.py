class P:
    def __init__(self):
        self.x, self.items, self.d = 1, [10, [20, 30]], {"k": "v", "2": "two", 3: "three"}


p = P()
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{0} {a}".format("p", a="k"))
print("{0.x} {0.items[0]} {0.items[1][1]} {0.d[k]} {0.d[3]}".format(p), "{p.d[k]!r:>6}".format(p=p), "{[1]} {.x}".format([7, 8], p))
print("{{}} {{{}}} }}{{".format(1), "{!r} {!s} {!a}".format("é", "é", "é"), "{:>{}}|{:{w}.{p}f}|{:{}{}}".format("a", 4, 3.14159, "z", "<", 3, w=8, p=2))
print("{:d} {:5} {:<5}| {:^5} {:+} {:x} {:08.3f} {:,} {:%}".format(1, 2, 3, 4, 5, 255, 3.14159, 1234567, 0.5))
print("{:s} {:10s}| {:>10} {:.2} {:^7.3}|".format("a", "b", "c", "def", "ghijk"), "{0:{1}}".format(5, ">3"), "{0[a b]}".format({"a b": 1}))
print("{a}{a.x}".format_map({"a": type("Q", (), {"x": 3, "__str__": lambda s: "Q"})()}))
