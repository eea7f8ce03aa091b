def pair(a, b):
    one = compile(a, "f", "exec").co_consts[0]
    two = compile(b, "f", "exec").co_consts[0]
    return one == two, hash(one) == hash(two)


print(pair("def f(a): return a", "def f(a): return a"))
print(pair("def f(a): return a", "def g(a): return a"))
print(pair("def f(a): return a", "def f(b): return b"))
print(pair("def f(a): return a", "\ndef f(a): return a"))
print(pair("def f(a): return a + 1", "def f(a): return a - 1")[0])
print(pair("def f(): return 1", "def f(): return 1.0")[0])
print(pair("def f(): return 0.0", "def f(): return -0.0")[0])
print(pair("def f(): return (1,)", "def f(): return (True,)")[0])
print(pair("def f(a): return a.x", "def f(a): return a.y")[0])
one = compile("lambda x: x + 1", "f", "eval")
two = compile("lambda x: x + 1", "f", "eval")
f = eval(one)
print(one == two, [f(i) for i in range(5)], [f(i / 2) for i in range(3)], one == two)
