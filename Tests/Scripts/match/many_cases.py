src = "def f(x):\n  match x:\n" + "".join(f"    case [{i}, *rest]: return {i} + len(rest)\n" for i in range(500))
exec(src)
print(f([0]), f([250, 1, 2]), f([499]), f([500]))
nested = "[" * 90 + "x" + "]" * 90
exec(f"def g(v):\n  match v:\n    case {nested}: return x")
v = "deep"
for _ in range(90): v = [v]
print(g(v))
exec("def h(v):\n  match v:\n    case " + " | ".join(map(str, range(1000))) + ": return True")
print(h(999), h(1000))
exec("def k(v):\n  match v:\n    case [" + ", ".join(f"a{i}" for i in range(200)) + "]: return a0, a199")
print(k(range(200)))
