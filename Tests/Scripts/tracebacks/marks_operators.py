def run(f):
    import sys

    try:
        f()
    except BaseException as e:
        sys.stderr = sys.stdout
        sys.excepthook(type(e), e, e.__traceback__)


a, b, d, s = 1, 0, {}, "é"
run(lambda: a + 1 / b * 2)
run(lambda: (a   +   1)   /   (b))
run(lambda: a ** "x")
run(lambda: a // b)
run(lambda: s + s + 1)
run(lambda: d["k"]["l"])
run(lambda: d [ "k" ])
run(lambda: ("ｗｗｗ" + s) + a)
run(lambda: -s)
run(lambda: not_there.attribute)
run(lambda: s.nothing.more)
run(lambda: a < s)
run(lambda: a in a)
run(lambda: f"{a + s}")
run(lambda: [x for x in a])
run(lambda: a if b.q else 1)
run(lambda: print(a, b / b, sep=""))
run(lambda: a(b)(a))
run(lambda: (lambda: 1 / 0)())
run(lambda: d.get("x").y)
run(lambda: d["x"] + d["y"])
run(lambda: a @ b)
run(lambda: a << s)
run(lambda: s[a:"x"])
run(lambda: {**d, **a})
run(lambda: [*a])
