import sys

sys.stderr = sys.stdout


def run(text):
    name = f"<case {text!r}>"
    try:
        exec(compile(text, __file__, "exec"), {"d": {}, "l": [1], "o": object()})
    except BaseException as e:
        tb = e.__traceback__.tb_next
        print(tb.tb_lineno, type(e).__name__, e)


run("\n\nl[5]")
run("d['x'] = \\\n  l[5]")
run("del l[5]")
run("import nothing_at_all")
run("from sys import nothing_at_all")
run("a, b = l")
run("a, *b, c = []")
run("for x in 5: pass")
run("with o: pass")
run("class C(5): pass")
run("@o\ndef f(): pass")
run("def f(a=nope): pass")
run("assert l == []")
run("raise o")
run("o.x = 1")
run("del o.x")
run("d[[]] = 1")
run("x = y = z")
run("l[0] += 'x'")
run("lambda: 0, nope")
run("[\n1,\nnope]")
run("x: nope = 1")
run("x: int = nope")
run("return_value = nope()")
