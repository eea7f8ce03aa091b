x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval(" 1 +\\\n 2 "), eval("[i for i in range(3)]"), eval("lambda: 5")())
exec("y = x * 2\nprint(y)")
print(y)
space = {}
exec("def f(n):\n    return n + k\nk = 3", space)
print(space["f"](1), sorted(k for k in space if k != "__builtins__"))
code = compile("a * 2", "name", "eval")
print(eval(code, {"a": 21}), type(code).__name__)
exec(compile("for i in range(2): print(i)", "<s>", "exec"))
exec(compile("5 + 5", "<s>", "single"))
for bad in (lambda: eval("1 +"), lambda: eval("x = 1"), lambda: eval(""), lambda: eval(5), lambda: exec("1 +"), lambda: compile("a", "f", "nope"), lambda: eval("undefined_thing"), lambda: eval("1", 5), lambda: exec("x", {}, 5), lambda: eval("a", {}), lambda: exec("if True:\nx")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


def f():
    local = 1
    exec("local = 2")
    return local, eval("local + 1")


print(f())
