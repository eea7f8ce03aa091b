class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v, end="; ")
        return self.v

    def __repr__(self):
        return f"T({self.v})"


t, f = T(True), T(False)
print(t and f, t or f, f and t, f or t, not t, not f)
print(t and t and f, f or f or t, (t or f) and (f or t))
print(1 if t else 2, 1 if f else 2, bool(t), [x for x in (t, f) if x])
print(any([f, t, t]), all([t, f, t]), list(filter(None, [t, f])))
while f:
    pass
else:
    print("else of while")
if f:
    pass
elif t:
    print("elif")
assert t
try:
    assert f, "message"
except AssertionError as e:
    print(e)
print(t is t and not f is t, not (t and f), not t or f)
print(None or 0 or "" or [] or "last", 1 and "a" and [0], None and 1 / 0, 1 or 1 / 0)
x = (y := 5) and y + 1
print(x, 0 or (z := 3), z)
print(min([t, f], key=bool))
print({True: "bool", 1: "int"}, {1: "int", 1.0: "float"}, True + True, True == 1)
