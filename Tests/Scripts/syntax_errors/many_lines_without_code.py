# gc-stress: skip, compiles large texts
# Statements that make no code cost no more for each other's sake; each is still a line for trace functions.
import sys
for text in ("pass\n", "1\n", "1;", "pass;", "'a'\n", "if 0: pass\n", "x: int\n"):
    compile(text * 20000, "<none>", "exec")
    compile("def f():\n " + (text.replace("\n", ";") if "if" not in text else "pass;") * 20000, "<none>", "exec")
seen = []


def trace(frame, event, arg):
    if frame.f_code.co_filename == "<lines>" and event == "line": seen.append(frame.f_lineno)
    return trace


code = compile("def f(x):\n" + " pass\n" * 200 + " for y in x:\n" + "  pass\n" * 100 + " if x:\n" + "  1\n" * 90 + " return 1\n", "<lines>", "exec")
space = {}
exec(code, space)
sys.settrace(trace)
space["f"]([1, 2])
sys.settrace(None)
print(len(seen), seen[:5], seen[195:205], seen[295:310], seen[-95:-85], seen[-3:])
