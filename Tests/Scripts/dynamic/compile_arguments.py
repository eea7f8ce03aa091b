def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Path:
    def __init__(self, p):
        self.p = p

    def __fspath__(self):
        return self.p


show(lambda: compile())
show(lambda: compile("1"))
show(lambda: compile("1", "f"))
show(lambda: compile("1", "f", "x"))
show(lambda: compile("1", "f", 1))
show(lambda: compile("1", "f", b"exec"))
show(lambda: compile(1, "f", "eval"))
show(lambda: compile("1", 1, "eval"))
show(lambda: compile("1", b"bytes name", "eval").co_filename)
show(lambda: compile("1", Path("path name"), "eval").co_filename)
show(lambda: compile("1", Path(5), "eval"))
show(lambda: compile("1", "f", "eval", "x"))
show(lambda: compile("1", "f", "eval", 1 << 30))
show(lambda: compile("1", "f", "eval", optimize=5))
show(lambda: compile("1", "f", "eval", optimize=-2))
show(lambda: compile("1", "f", "eval", 0, False, -1, 5))
show(lambda: compile("1", "f", "eval", nothing=1))
show(lambda: compile("1\0", "f", "eval"))
show(lambda: compile(b"1\0", "f", "eval"))
show(lambda: eval(compile(b"\xef\xbb\xbf1 + 1", "f", "eval")))
show(lambda: eval(compile(b"# coding: latin-1\n'\xe9'", "f", "eval")))
show(lambda: eval(compile("# coding: latin-1\n'\xe9'", "f", "eval")))
show(lambda: eval(compile(bytearray(b"3"), "f", "eval")))
show(lambda: eval(compile(memoryview(b"4"), "f", "eval")))
show(lambda: compile("a = 1", "f", "eval"))
show(lambda: compile("1; 2", "f", "eval"))
show(lambda: compile("", "f", "eval"))
show(lambda: compile("", "f", "single"))
show(lambda: compile("1\n2", "f", "single"))
show(lambda: exec(compile("if 1: 5", "f", "single")))
show(lambda: exec(compile("'text'; None; 6", "f", "single")))
show(lambda: exec(compile("def f(): 5\n", "f", "single")))
show(lambda: eval("  \t 7  \n\n"))
show(lambda: eval("\n8"))
show(lambda: eval("(9\n)"))
show(lambda: exec(compile("x = 1", "f", "exec", dont_inherit=True)))
asserting = "assert False, 'kept'\n'doc'"
for level in 0, 1, 2:
    show(lambda: exec(compile(asserting, "f", "exec", optimize=level)))
    show(lambda: eval(compile("(lambda: __debug__)()", "f", "eval", optimize=level)))
    space = {}
    exec(compile("def f():\n  'doc'", "f", "exec", optimize=level), space)
    print(space["f"].__doc__)
