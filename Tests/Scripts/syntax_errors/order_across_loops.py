# Which of several errors is reported, and what was warned of before.
import warnings

PROGRAMS = [
    "def f():\n while (yield) and f(k=1, k=2):\n  break\n  *a, *b = c\n",
    "while f(k=1, k=2):\n return\n",
    "while 1(2):\n *a, *b = c\nelse:\n return\n",
    "while (lambda: f(k=1, k=2)):\n return\n",
    "while [await x for y in z]:\n return\n",
    "while a:\n b\nelse:\n return\nreturn 1\n",
    "while 0:\n f(k=1, k=2)\nelse:\n return\n",
    "while 1:\n f(k=1, k=2)\nelse:\n return\n",
    "while a: return\nwhile f(k=1, k=2): return\n",
    "try:\n a\nexcept* b:\n return\nelse:\n f(k=1, k=2)\n",
    "try:\n a\nexcept* f(k=1, k=2):\n pass\nelse:\n return\n",
    "try:\n a\nexcept* b:\n pass\nelse:\n f(k=1, k=2)\nfinally:\n return\n",
    "try:\n f(k=1, k=2)\nexcept* b:\n pass\nelse:\n return\n",
    "try:\n a\nexcept b:\n return\nelse:\n f(k=1, k=2)\n",
    "if 0:\n try:\n  break\n finally:\n  f(k=1, k=2)\n",
    "raise\ntry:\n break\nfinally:\n (yield from b)\n",
    "def f():\n return\n try:\n  return\n finally:\n  f(k=1, k=2)\n",
    "def f():\n try:\n  return\n finally:\n  return f(k=1, k=2)\n",
    "def f():\n return f(k=1, k=2)\n (yield (await b))\n",
    "def f():\n return 1\n [i async for i in (yield)]\n",
    "async def f():\n return 1\n x = yield\n",
    "x = a if 0 else f(k=1, k=2)\nreturn\n",
    "x = 1 or f(k=1, k=2)\nreturn\n",
    "x = 0 and (yield)\nreturn\n",
    "assert (1, f(k=1, k=2))\nreturn\n",
    "if 1:\n pass\nelse:\n import q\n from __future__ import division\n",
    "match x:\n case [*a, *b]:\n  return\n",
    "match x:\n case _:\n  return\n case 1:\n  f(k=1, k=2)\n",
    "for x in f(k=1, k=2):\n return\nelse:\n *a, *b = c\n",
    "with f(k=1, k=2) as (*a, *b):\n return\n",
    "def f():\n try:\n  a\n except* b:\n  try:\n   return\n  finally:\n   1()\n",
]
for program in PROGRAMS:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(program, "<program>", "exec")
            print("no error")
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    for w in caught:
        print("   ", w.lineno, str(w.message)[:40])
