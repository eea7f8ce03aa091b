# Clauses of a `try` count as two nested blocks, `finally` as one, and around the body of a generator or coroutine there is one more.
def limit(make):
    for n in range(1, 24):
        try:
            compile(make(n), "<none>", "exec")
        except SyntaxError as e:
            return n, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset


def nest(opening, n, head="", leaf="pass", depth=0):
    """`n` blocks: loops, and in them two of those that `opening` opens."""
    lines = [head] if head else []
    for i in range(n):
        pad = " " * (depth + i)
        lines += [pad + line for line in (opening if i >= n - 2 else ["for x in y:"])]
    lines.append(" " * (depth + n) + leaf)
    return lines


def closed(opening, closing, n, head="", leaf="pass"):
    depth = 1 if head else 0
    lines = nest(opening, n, head, leaf, depth)
    for i in reversed(range(max(n - 2, 0), n)):
        lines += [" " * (depth + i) + line for line in closing]
    return "\n".join(lines) + "\n"


KINDS = {
    "for": (["for x in y:"], []), "while": (["while x:"], []), "with": (["with x:"], []), "if": (["if x:"], []),
    "body before finally": (["try:"], ["finally:", " pass"]), "finally": (["try:", " pass", "finally:"], []),
    "body": (["try:"], ["except A:", " pass"]), "except": (["try:", " pass", "except A:"], []),
    "bare except": (["try:", " pass", "except:"], []), "except as": (["try:", " pass", "except A as e:"], []),
    "except, finally": (["try:", " pass", "except A:"], ["finally:", " pass"]),
    "else": (["try:", " pass", "except A:", " pass", "else:"], []), "body*": (["try:"], ["except* A:", " pass"]),
    "except*": (["try:", " pass", "except* A:"], []), "except* as": (["try:", " pass", "except* A as e:"], []),
    "except*, finally": (["try:", " pass", "except* A:"], ["finally:", " pass"]),
}
for name, (opening, closing) in KINDS.items():
    print(name, limit(lambda n: closed(opening, closing, n)))
    print(name, limit(lambda n: closed(opening, closing, n, "def f():", "yield")))
    print(name, limit(lambda n: closed(opening, closing, n, "async def f():")))
    print(name, limit(lambda n: closed(opening, closing, n, "async def f():", "x = [y async for y in z]")))
for name in ("for", "with", "body", "except", "finally"):
    opening, closing = KINDS[name]
    for jump in ("return", "return x", "return 1"):
        print(jump, name, limit(lambda n: f"def f():\n try: {jump}\n finally:\n" + "\n".join(
            "  " + line for line in closed(opening, closing, n).split("\n"))))
for n in (20, 21, 22):
    for text in ("[x" + " async for x in y" * n + "]", "(x" + " async for x in y" * n + ")", "{x: x" + " async for x in y" * n + "}"):
        try:
            compile("async def f():\n return " + text, "<none>", "exec")
            print(n, text[:8], "ok")
        except SyntaxError as e:
            print(n, text[:8], e.msg, e.lineno, e.offset)
