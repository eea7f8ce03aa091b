# A frame that has caught an exception and returned still shows its variables in the traceback.
import sys
import traceback


def catches(x):
    y = [x]
    try:
        fails(x + 1)
    except ZeroDivisionError as e:
        kept = e
        y.append("caught")
    z = "later"
    return kept


def fails(n):
    local = n * 2
    return local / 0


def variables(e):
    tb = e.__traceback__
    while tb:
        f = tb.tb_frame
        shown = {k: v for k, v in f.f_locals.items() if not isinstance(v, (Exception, type(variables)))}
        print(f.f_code.co_name, tb.tb_lineno - f.f_code.co_firstlineno, shown)
        tb = tb.tb_next


variables(catches(1))

print("a cell")


def closure():
    a = 1
    b = "b"

    def get():
        return a

    try:
        {}["no"]
    except KeyError as e:
        a = 2
        return e


variables(closure())

print("a generator")


def generator():
    g = 1
    try:
        yield fails(g)
    except ZeroDivisionError as e:
        g = 2
        yield e
    g = 3


it = generator()
e = next(it)
variables(e)
print(list(it))
variables(e)

print("a class body")


def body():
    class C:
        u = 1
        try:
            fails(5)
        except ZeroDivisionError as e:
            kept = [e]
        v = 2

    return C.kept[0]


e = body()
print(sorted(k for k in e.__traceback__.tb_frame.f_locals if not k.startswith("__")))

print("twice in one frame")


def twice():
    made = []
    for i in range(2):
        try:
            fails(i)
        except ZeroDivisionError as e:
            made.append(e)
    done = True
    return made


for e in twice():
    f = e.__traceback__.tb_frame
    print(f.f_locals["i"], f.f_locals["done"], e.__traceback__.tb_next.tb_frame.f_locals)

print("its callers")


def outer():
    o = "outer"
    return catches(7)


f = outer().__traceback__.tb_frame
print(f.f_back.f_code.co_name, f.f_back.f_locals, f.f_back.f_back.f_code.co_name)

print("captured")
shown = traceback.TracebackException.from_exception(catches(3), capture_locals=True)
for entry in shown.stack:
    print(entry.name, {k: v for k, v in entry.locals.items() if "Error" not in v})

print("sys.exception() and context")


def bare():
    w = 1
    try:
        fails(9)
    except ZeroDivisionError:
        found = sys.exception()
    w = 2
    return found


variables(bare())


def chained():
    c = 1
    try:
        try:
            fails(4)
        except ZeroDivisionError:
            raise KeyError("second")
    except KeyError as e:
        c = 2
        return e


variables(chained())
variables(chained().__context__)
