def inner():
    raise ValueError("x")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(e.with_traceback(None) is e, e.__traceback__)
try:
    raise KeyError("again") from e if "e" in globals() else None
except KeyError as err:
    print(err.__traceback__.tb_lineno, err.__traceback__.tb_next)
e = ValueError("kept")
for _ in range(2):
    try:
        raise e
    except ValueError:
        n, tb = 0, e.__traceback__
        while tb:
            n, tb = n + 1, tb.tb_next
        print("entries", n)
