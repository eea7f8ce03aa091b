code = compile("a + b", "name", "eval")
print(eval(code, {"a": 1, "b": 2}), eval(code, {"a": "x"}, {"b": "y"}), code.co_names, code.co_filename, code.co_name, code.co_firstlineno)
print(exec(code, {"a": 1, "b": 2}))
many = compile("x = 1\ny = x + 1\n", "many", "exec")
space = {}
print(eval(many, space), space["y"])
for i in range(3):
    exec(many, space)
single = compile("z", "s", "single")
exec(single, {"z": 41})
print(compile(code, "other", "exec") is code if False else "")
again = compile("a + b", "name", "eval")
print(code == again, hash(code) == hash(again), code is again)
nested = compile("def f():\n  class C:\n    def m(self): return lambda: 0\n  return C", "n", "exec")
space = {}
exec(nested, space)
C = space["f"]()
print(C.__qualname__, C.m.__qualname__, C().m().__qualname__, C.m.__code__.co_firstlineno)
try:
    eval("x = 1")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset)
try:
    exec("def f(:\n pass")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text))
