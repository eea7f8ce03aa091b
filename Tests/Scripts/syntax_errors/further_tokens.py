# How far a check has read decides where an error stands and what text it shows.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    else:
        print(ascii(source), "ok")


for source in ("x = (\n a'b',\n)\n", "f(k=1, a'b',\n  )\n", "f(k=1, a,\n  )\n", "f(k=1, a 'b', c)\n", "{1: print x,\n}\n", "(a, type \n b,\n)\n",
               "lambda (\n  a=b)\n", "lambda (\n  a)\n", "lambda (\n  1)\n", "f(lambda (\n a=1))\n", "def f(a=1,\n  b,\n  c): pass\n", "lambda a=1, b: 0\n",
               "lambda a=(\n1), b: 0\n", "{1:* [\n  2]}\n", "f(x for x in y,\n)\n", "f(x for x in y, 1 2)\n", "f(x for x in y, a=1 2)\n", "f(**a, *b, c)\n",
               "f(**a, *b\n, c)\n", "f(**a, *b=1)\n", "with (a,,):\n pass\n", "with (a,,):\npass\n", "with (a, b,,)\n", "with (a as b,,):\n pass\n",
               "with a,,:\n pass\n", "with a b:\n pass\n", "with (a b):\n pass\n", "with (a\n, b):\npass\n", "m, f(a=1, b= if)\n", "m, f(a=1, b= 3 4)\n",
               "m, 'd'(a=1, b= async 3)\n", "f(a=1, b= if)\n", "m, (a=1)\n", "m, [a=1]\n", "m, n(a=1):\n", "[*x for x in y if *z]\n", "[*x for x in y for]\n",
               "f(*x for x in y if lambda *, a: b)\n", "(*x for x in y async for)\n", "def f(**a, b: {x for x in y if 1 if 2 else 3}=1): pass\n",
               "def f(*, a: 1 2): pass\n", "def f(**a: 1, b: 1 2): pass\n", "# c\\\nf(a b)\n", "(# c\\\n a b)\n", "x # c\\\ny z\n", "x = 1 + \\\n a b\n"):
    show(source)
for source in ('x = """a\nb"""\ny\n', "x = (1,\n2)\ny\n", "x\n\n# c\ny"):
    show(source, "single")
