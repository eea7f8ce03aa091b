# What is wrong with names is found before what is wrong with jumps and targets; the rest comes in the order in which code is made.
def show(source):
    try:
        compile(source, "<none>", "exec")
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else:
        print(ascii(source), "ok")


for source in ("__debug__: int", "__debug__: int = 1", "(__debug__): int", "(__debug__): int = 1", "x.__debug__ = 1", "x.__debug__: int", "x.__debug__: int = 1",
               "x.__debug__ += 1", "__debug__ += 1", "del __debug__", "del x.__debug__", "f(__debug__=(yield))", "class A(__debug__=1): pass", "import __debug__",
               "import a as __debug__", "from a import __debug__", "for __debug__ in (yield): pass", "with (yield) as __debug__: pass",
               "try: pass\nexcept (yield) as __debug__: pass", "match x:\n case A(__debug__=1): pass", "match x:\n case {**__debug__}: pass",
               "match x:\n case [*__debug__]: pass", "match x:\n case 1 as __debug__: pass", "type __debug__ = 1", "def f[__debug__](): pass", "(__debug__ := 1)",
               "[(__debug__ := 1) for x in y]", "[x for __debug__ in (yield)]", "lambda __debug__: 1", "def f(a, *, __debug__: int = 1): pass", "def __debug__(): pass",
               "class __debug__: return", "__debug__ = x = (yield)", "__debug__ = 1\nnonlocal x", "__debug__ = 1\nreturn", "return\n__debug__ = 1",
               "def f[T = 1, U](): pass", "def f[T = 1, U](): pass\nnonlocal x", "return\ndef f[T = 1, U](): pass", "def f[T = 1, U](a: (yield)): pass",
               "def f[T = 1, *U, *T](): pass", "type A = (yield (await x))", "type A = (yield (x := 1))", "type A = [x for x in (y := 0)]",
               "x = 0 and (yield)", "x = 1 or (yield)", "x = 1 if 1 else (yield)", "x = (yield) if 0 else 1", "x = 1 if 1 else [y async for y in z]",
               "nonlocal f, y\nglobal a, f", "def g(): return\nreturn\nnonlocal c\nglobal c",
               "try:\n return\nexcept: pass\nexcept A: pass", "try: pass\nexcept: pass\nexcept A: return", "try: pass\nexcept: return\nexcept A: pass",
               "try:\n break\nfinally:\n return", "try:\n continue\nfinally:\n return", "def f():\n try: break\n finally: yield",
               "def f():\n try: pass\n except* A: return", "def f():\n try: pass\n except* A:\n  with a: return", "def f():\n for x in y:\n  try: pass\n  except* A:\n   with a: break",
               "def f():\n for x in y:\n  try: pass\n  except* A:\n   try: continue\n   finally: x", "def f():\n try: pass\n except* A:\n  for x in y: break",
               "def f():\n try: pass\n except* A as e:\n  for x in y: return"):
    show(source)
