# What CPython compiles twice it warns of twice: the test of a while loop, the body of finally.
import warnings
def t(src, **k):
    with warnings.catch_warnings(record=True) as ws:
        warnings.simplefilter("always")
        try: compile(src, "f", "exec", **k)
        except SyntaxError as e: print("SE", e)
        print(repr(src), [(w.lineno, str(w.message)[:40]) for w in ws])
for e in ("1()", "1[1j]" if 0 else "'a'[1.5]", "x is 1", "(1, 2)(3)", "[1]['a']", "assert_"):
    for s in ("while {}: pass", "while not {}: pass", "while {} and b: pass", "while a or {}: pass", "if {}: pass", "try: pass\nfinally: {}", "try: return_\nfinally:\n  x = {}\n", "for i in {}: pass", "for i in x:\n  try: continue\n  finally: {}", "with a: {}", "def f():\n  try: return 1\n  finally: {}", "def f():\n  try: return x\n  finally: {}", "while x:\n  try: break\n  finally: {}", "try: pass\nexcept A: {}\nfinally: y", "try: pass\nexcept* A: {}", "try: pass\nfinally:\n  try: pass\n  finally: {}", "while {}:\n  if b: break\nelse: c", "while True:\n  {}", "while 0:\n  {}", "if 0: {}", "assert {}", "[{} for i in x]", "lambda: {}", "a if {} else b", "try:\n  try: pass\n  finally: {}\nfinally: y", "def f():\n for i in x:\n  try: return i\n  finally: {}", "class A:\n  while {}: pass"):
        # The optimizer of CPython makes `is not` of `not x is`.
        if e != "x is 1" or not s.startswith("while not"): t(s.format(e))
t("assert (x, 'y')"); t("while 1:\n  assert (x, 'y')"); t("try: pass\nfinally: assert (a, 'b')"); t("try: pass\nfinally: '\\d'"); t("while '\\d': pass"); t("while 1 is 1: pass"); t("return_ = 1\nwhile x is 'a' is 'b': pass"); t("try: x\nfinally:\n  while 1(): pass"); t("try: x\nfinally:\n def f():\n  while 1(): pass"); t("try: x\nfinally:\n lambda: 1()"); t("try: x\nfinally:\n [1() for i in y]")
