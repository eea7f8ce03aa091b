# yield outside a function is found by the compiler, in the order of the code.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("yield", "x = yield", "yield from x", "return x + (yield x)", "x = (yield) + (yield from a)", "class A: yield", "class A: x = yield from y",
               "[(yield) for x in y]", "((yield) for x in y)", "{(yield): 1 for x in y}", "{(yield x) for x in y}", "await x", "return", "class A: return 1",
               "if 0: yield", "if 0: return", "while 0: x = yield", "def f(x=(yield)): pass", "lambda: (yield)", "async def f(): yield from x",
               "x = lambda: (yield from y)", "def f():\n  class A: yield", "if 0: await x", "x: (yield)", "def f(x: (yield)): pass",
               "type X = (yield)", "def f[T: (yield)](): pass", "class A[T]((yield)): pass", "break", "if 0: continue", "[break]"):
    show(source)
