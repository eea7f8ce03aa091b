def inner(n):
    local = n * 2
    inner_only = [local]
    raise ValueError("stop")


def outer(a, *args, **kw):
    captured = a + 1

    def use():
        return captured

    for i in range(3):
        if i == 2:
            inner(i)


class Body(Exception):
    pass


def class_body():
    class K:
        attr = 5
        inner(attr)


for run in (lambda: outer(10, 11, k=12), class_body):
    try:
        run()
    except ValueError as e:
        tb = e.__traceback__
    while tb is not None:
        f = tb.tb_frame
        shown = {k: v for k, v in f.f_locals.items() if k in ("n", "local", "inner_only", "a", "args", "kw", "captured", "i", "attr")}
        if f.f_code.co_name != "<module>":
            print(f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno, shown)
            assert f.f_back is not None
        tb = tb.tb_next
try:
    inner(1)
except ValueError as e:
    f = e.__traceback__.tb_next.tb_frame
    f.clear()
    print(dict(f.f_locals), f.f_code.co_name, f.f_back is e.__traceback__.tb_frame)
