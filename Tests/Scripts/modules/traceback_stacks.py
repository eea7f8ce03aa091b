import sys
import traceback
from traceback import FrameSummary, StackSummary


def here(limit=None):
    local = [1, 2]
    return traceback.extract_stack(limit=limit)


def outer(limit=None):
    return here(limit)


stack = outer()
print([f.name for f in stack], stack[-1].line, stack[-1], tuple(stack[-1])[1:])
print([f.name for f in outer(1)], [f.name for f in outer(-1)], [f.name for f in outer(2)], outer(0))
print(type(stack), isinstance(stack, list), stack[-1].filename == __file__)


def printed():
    traceback.print_stack(file=sys.stdout)
    print(traceback.format_stack()[-1], end="")
    print(traceback.format_stack(sys._getframe(1))[-1], end="")


printed()


def walked():
    return list(traceback.walk_stack(sys._getframe()))


print([(f.f_code.co_name, n) for f, n in walked()])


def fail(x):
    y = "secret"
    return x.nothing + [1,
                        2]


try:
    fail(3)
except AttributeError as e:
    tb = e.__traceback__
print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(tb)])
entries = traceback.extract_tb(tb)
last = entries[-1]
print(last.lineno, last.end_lineno, last.colno, last.end_colno, last.line, last.locals)
print("".join(entries.format()), "".join(traceback.format_list(entries)) == "".join(entries.format()))
captured = StackSummary.extract(traceback.walk_tb(tb), capture_locals=True)
print(captured[-1].locals, "".join(captured[-1:].format() if hasattr(captured[-1:], "format") else []))
print(captured.format_frame_summary(captured[-1]))
print(traceback.extract_tb(tb, 1) == entries[:1], traceback.extract_tb(tb, -1) == entries[-1:], traceback.extract_tb(None))
sys.tracebacklimit = 1
print(len(traceback.extract_tb(tb)), len(traceback.extract_tb(tb, 5)))
sys.tracebacklimit = -5
print(len(traceback.extract_tb(tb)))
del sys.tracebacklimit

made = [("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None), FrameSummary("c.py", 5, "h", line="  y  ")]
print(traceback.format_list(made), traceback.print_list(made, sys.stdout))
summary = StackSummary.from_list(made)
print(summary, len(summary), summary[0] == made[0], summary[2] == ("c.py", 5, "h", "y"))
a, b, *c = summary[0]
print(a, b, c, summary[0][1], summary[0][-1], len(summary[0]), list(summary[2]))
print(FrameSummary("f", 1, "n", line="l") == FrameSummary("f", 1, "n", line="l"), FrameSummary("f", 1, "n") == 3)
print(FrameSummary("f", None, "n").line, FrameSummary("f", 1, "n").line, repr(FrameSummary("f", 1, "n", lookup_line=False).line))
print(FrameSummary("f", 1, "n", locals={"b": 1, "a": "x"}, line="l").locals)


class Bad:
    def __repr__(self):
        raise ValueError


print(FrameSummary("f", 1, "n", locals={"b": Bad()}, line="l").locals)
print(StackSummary.from_list([("r.py", 1, "f", "x")] * 3 + [("r.py", 1, "f", "x")] * 3).format())
print(StackSummary.from_list([("r.py", 1, "f", "x")] * 4 + [("r.py", 2, "f", "x")]).format())


class Hiding(StackSummary):
    def format_frame_summary(self, frame_summary):
        return None if frame_summary.name == "g" else f"<{frame_summary.name}>\n"


print(Hiding.from_list(made).format())


def counted():
    value = 1
    yield value
    yield 1 / 0


g = counted()
try:
    list(g)
except ZeroDivisionError as e:
    frame = e.__traceback__.tb_next.tb_frame
    print(frame.f_locals)
    traceback.clear_frames(e.__traceback__)
    print(frame.f_locals)
