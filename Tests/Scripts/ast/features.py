# What a version of the language did not have yet.
import ast

for text, version in (("match a:\n  case 1: pass", 10), ("(a := 1)", 8), ("async def f(): pass", 5), ("a @ b", 5),
                      ("x: int", 6), ("x.y: int = 1", 6), ("try: pass\nexcept* E: pass", 11),
                      ("def f[T](): pass", 12), ("type X = int", 12), ("def f[T = int](): pass", 13), ("1_000", 6),
                      ("def f(a, /): pass", 8), ("lambda a=1, /: 1", 8), ("with (a as b, c): pass", 3)):
    ast.parse(text, feature_version=(3, version))
    ast.parse(text, feature_version=version)
    try:
        ast.parse(text, feature_version=(3, version - 1))
        print(repr(text), "is fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for wrong in ((2, 7), (4, 0), (3,), "3"):
    try:
        ast.parse("a", feature_version=wrong)
        print(wrong, "is fine")
    except Exception as e:
        print(type(e).__name__, e)
