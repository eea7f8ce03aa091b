def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


g, l = {}, {}
exec("a = 1\nglobal b\nb = 2\ndef f(): return a\n", g, l)
print({k: v for k, v in g.items() if k != "__builtins__"}, sorted(l))
show(lambda: l["f"]())
g["a"] = "global a"
show(lambda: l["f"]())
exec("x = 5", g)
show(lambda: exec("x = 6; del x; y = [x for _ in range(2)]", g))
print(g["x"] if "x" in g else "deleted")


class Mapping:
    def __init__(self):
        self.d = {"known": 1}
        self.log = []

    def __getitem__(self, k):
        self.log.append(k)
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def keys(self):
        return self.d.keys()


m = Mapping()
exec("new = known + 1\nnames = dir()\nv = vars()\nw = locals()\ndel known", {}, m)
print(sorted(m.d), m.d["names"], m.d["v"] is m, m.d["w"] is m, m.log)
show(lambda: eval("missing", {}, m))
show(lambda: exec("del missing", {}, m))
show(lambda: eval("known", {"known": "from globals"}, m))
show(lambda: eval("len", {"__builtins__": {"len": "own len"}}))
show(lambda: eval("len", {"__builtins__": {}}))
show(lambda: exec("def f(): return nothing_here\nf()", {"__builtins__": {}}))
show(lambda: exec("class C: pass", {"__builtins__": {}}))
show(lambda: exec("import sys", {"__builtins__": {}}))
for args in ((1,), (1, {}), ("1", 1), ("1", {}, 1), ("1", [],), ("1", m), (b"1", {}), (bytearray(b"1"),), ("1", None, {}), ("1", {}, None)):
    show(lambda: exec(*args))
    show(lambda: eval(*args))
show(lambda: exec("r = 1", globals=g, locals=l))
show(lambda: eval("r", globals=g, locals=l))
show(lambda: eval("1", globals={}, more=1))
show(lambda: exec(source="1"))
