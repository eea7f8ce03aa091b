from __future__ import barry_as_FLUFL
import __future__

# Of its own text the import says nothing: that is parsed as ever.
print(1 != 2, eval("1 <> 2"), eval("range(3) <> range(3)"))
exec("print(2 <> 2)")
for text in ("1 != 2", "print(1 != 2)"):
    for how in (eval, exec, lambda text: compile(text, "f", "exec"), lambda text: compile(text, "f", "eval", 0, True)):
        try:
            print(how(text) and 0)
        except SyntaxError as e:
            print(e.msg, e.offset)
try:
    compile("1 <> 2", "f", "eval", 0, True)
except SyntaxError as e:
    print(e.msg, e.offset)
flag = __future__.barry_as_FLUFL.compiler_flag
print(eval(compile("1 <> 2", "f", "eval", flag, True)), hex(flag))


def f():
    return eval("3 <> 3")


print(f(), bool(f.__code__.co_flags & flag))
