# PyCF_ALLOW_INCOMPLETE_INPUT tells text that merely ends too early from text that is wrong.
import builtins

print(builtins._IncompleteInputError.__mro__)
texts = ("a = (", "def f():", "if 1:\n  pass\nelse:", "'''abc", "a = [1,\n2", "f(", "for x in", "a b", "def f(:", "@d",
         "try:\n  pass", "1 +", "class", 'f"""{', "from x import (", "a = 1\n(", ")", "pass")
for text in texts:
    for flags in (0x4000, 0):
        try:
            compile(text, "<i>", "exec", flags)
            print(repr(text), "ok")
        except SyntaxError as e:
            print(repr(text), type(e).__name__, e.msg)
