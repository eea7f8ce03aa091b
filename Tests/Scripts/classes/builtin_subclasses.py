class MyInt(int):
    def __add__(self, o): return MyInt(int(self) + o + 1000)
    def __repr__(self): return f"MyInt({int(self)})"


class MyStr(str):
    def __len__(self): return 99


class MyList(list):
    def __init__(self, *a): super().__init__(a)


class MyException(ValueError):
    pass


class MyFloat(float): pass


m = MyInt(5)
print(m + 1, 1 + m, m - 1, type(m - 1).__name__, sum([m, 1]), [m], m == 5, hash(m) == hash(5), range(m), f"{m}", f"{m:d}", "%d" % m, str(m), m.real, int(m), bool(MyInt(0)), -m, m * 2)
print(len(MyStr("abc")), MyStr("abc").upper(), MyList(1, 2, 3), MyList(1) + [2], MyFloat(1.5) * 2, type(MyFloat(1) + 1).__name__, MyFloat("2.5"), isinstance(MyException(), Exception))
m.attribute = "allowed"
print(m.attribute, m.__dict__, len(str(MyStr("q"))), MyStr("q") + "r", MyStr("k") in {"k": 1})
