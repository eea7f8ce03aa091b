import sys
import traceback


def raised(e, cause=None):
    try:
        raise e from cause
    except BaseException as caught:
        return caught


def show(e, **options):
    traceback.print_exception(e, file=sys.stdout, **options)
    print("-" * 20)


inner = raised(ExceptionGroup("inner", [KeyError(1), raised(OSError(2))]))
show(raised(ExceptionGroup("outer", [raised(ValueError("a")), inner])))
show(raised(ExceptionGroup("outer", [inner, raised(ValueError("a"))])))
show(ExceptionGroup("not raised", [ValueError("a"), ExceptionGroup("i", [TypeError("b")])]))
show(raised(ExceptionGroup("with cause", [raised(ValueError("a"), KeyError("of a"))]), raised(TypeError("of the group"))))
show(raised(ValueError("from a group"), inner))
show(raised(ValueError("from a group"), inner), chain=False)
show(raised(ExceptionGroup("last has a group behind", [raised(ValueError("v"), inner)])))
show(ExceptionGroup("wide", [ValueError(i) for i in range(20)]))
show(ExceptionGroup("sixteen", [ValueError(i) for i in range(16)]))
show(ExceptionGroup("fifteen", [ValueError(i) for i in range(15)]))
deep = ValueError("core")
for i in range(14):
    deep = ExceptionGroup(f"level {i}", [deep])
show(deep)
noted = ExceptionGroup("noted", [ValueError("a")])
noted.add_note("first\nsecond")
noted.exceptions[0].add_note("on a")
show(noted)
print(traceback.format_exception_only(noted, show_group=True))
print(traceback.format_exception_only(inner, show_group=True), traceback.format_exception_only(inner))

report = traceback.TracebackException.from_exception(deep, max_group_depth=2)
print("".join(report.format()))
report = traceback.TracebackException.from_exception(
    ExceptionGroup("w", [ValueError(i) for i in range(5)]), max_group_width=2)
print("".join(report.format()))
print([str(e) for e in report.exceptions], report.exceptions[0].exceptions, report.max_group_width)
print([type(x).__name__ for x in report.format()], len(list(report.format())))
