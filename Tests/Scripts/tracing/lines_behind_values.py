# The return behind an expression whose ways meet has no line, where others come to it, too; an exception that is caught
# goes by no line between.
import sys


class M:
    def __enter__(self): return self
    def __exit__(self, *a): return False


class X(Exception): pass


def g(*a): return a


PROGRAMS = {
    "else": "if a:\n  x = 1\nelse:\n  V", "if": "if a:\n  V", "for else": "for i in (1, 2):\n  if a: break\nelse:\n  V",
    "for": "for i in (1,):\n  V", "while else": "while a:\n  if b: break\n  a = 0\nelse:\n  V",
    "try": "try:\n  V\nexcept X: pass", "try else": "try:\n  x\nexcept X: pass\nelse:\n  V",
    "except": "try:\n  raise X\nexcept X:\n  V", "finally": "try:\n  x\nfinally:\n  V", "case": "match a:\n case 1:\n  V",
    "cases": "match a:\n case 1: x\n case 0:\n  V", "last case": "match a:\n case 1: x\n case _:\n  V",
    "with": "with M():\n  V", "inner": "if a:\n  if b:\n    x\n  else:\n    V", "behind": "if a: x\nelse:\n  for i in (1,):\n    x\n  V",
    "with in else": "if a: x\nelse:\n  with M():\n    V", "break": "while 1:\n  if a: break\n  V\n  break",
    "if 1": "if 1:\n  V\nelse: x", "if 0": "if 0: x\nelse:\n  V", "return": "if a: return\nV",
    "try if": "try:\n  if a: x\n  else:\n    V\nexcept X: pass", "finally if": "try:\n  x\nfinally:\n  if a: x\n  else:\n    V",
    "not at the end": "if a: x\nelse: V\nx", "loop": "for i in (1, 2):\n  if a: x\n  else: V",
    "raised": "try:\n  x\nfinally:\n  if a:\n    b = 1 + b\n    pass", "elif": "if a: x\nelif b: V\nelse: x",
    "for in else": "if a: x\nelse:\n  for i in (1,):\n    x\n  else:\n    V", "elif 1": "if a: x\nelif 1:\n  V\nelse: x",
    "last elif 1": "if a: x\nelif 1:\n  V", "left": "if a:\n  return\nelse:\n  V", "if 1 in else": "if a: x\nelse:\n  if 1:\n    V",
    "while in else": "if a: x\nelse:\n  while b:\n    b = 0\n  else:\n    V", "if 1 with else": "if a: x\nelse:\n  if 1:\n    V\n  else: x",
    "match in else": "if a: x\nelse:\n  match b:\n    case 1: x\n    case _: V", "bare match": "if a: x\nelse:\n  match b:\n    case _: V",
    "try in else": "if a: x\nelse:\n  try:\n    x\n  except X: pass\n  else:\n    V",
    "tried in else": "if a: x\nelse:\n  try:\n    V\n  except X: pass", "if 0 in else": "if a: x\nelse:\n  if 0: x\n  else: V",
}
for name, body in PROGRAMS.items():
    for value in ("a and b", "a if b else x", "a < b < 3", "g(a and b)"):
        text = "def f(a, b, x=1):\n" + "\n".join("  " + line for line in body.replace("V", value).split("\n")) + "\n"
        space = {"M": M, "X": X, "g": g}
        exec(compile(text, "traced", "exec"), space)
        for args in ((0, 0), (1, 0), (0, 1), (1, 1), (1, "s")):
            events = []

            def trace(frame, event, argument):
                if frame.f_code.co_filename != "traced":
                    return None
                events.append(f"{event[0]}{frame.f_lineno}")
                return trace

            sys.settrace(trace)
            try:
                space["f"](*args)
            except Exception as e:
                events.append(type(e).__name__)
            finally:
                sys.settrace(None)
            print(name, value, args, *events)
