# `global` and `nonlocal` may follow an import of the name, though no other way to bind it.
def show(source):
    try:
        compile(source, "<none>", "exec")
        print(ascii(source), "ok")
    except SyntaxError as e:
        print(ascii(source), e.msg, e.lineno, e.offset)


for source in ("import a.b\nglobal a, B", "import b as a\nglobal a", "from b import a\nglobal a", "from b import c as a\nglobal a", "a = 1\nglobal a", "def a(): pass\nglobal a",
               "import a\na\nglobal a", "import a\ndel a\nglobal a", "def f():\n import a\n global a", "def f():\n import a\n nonlocal a", "def f():\n a = 1\n def g():\n  import a\n  nonlocal a",
               "def f(a):\n import a\n global a", "class A:\n from b import a\n global a", "import a\na: int\nglobal a", "def f():\n import a\n [a := 1 for x in y]\n global a",
               "def f(): global c\nnonlocal c", "class A: global c\nfor x in y: nonlocal c", "nonlocal c\ndef f(): global c", "nonlocal f, y\nglobal a, f", "nonlocal y, f\nglobal f"):
    show(source)


def f():
    import sys as first
    global first
    return first.__name__


def g():
    second = 1

    def h():
        from math import pi as second
        nonlocal second
        return second
    h()
    return second


def k(second):
    import sys as second
    return second.__name__, (lambda: second.__name__)()
print(f(), first.__name__, g() > 3, k(1))
