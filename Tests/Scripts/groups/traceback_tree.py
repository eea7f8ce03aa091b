def f(n):
    raise ValueError(n)
def collect():
    excs = []
    for n in range(2):
        try: f(n)
        except ValueError as e: excs.append(e)
    try:
        try: {}["k"]
        except KeyError as k:
            raise TypeError("bad\nsecond line") from k
    except TypeError as e:
        e.add_note("a note\nof two lines")
        excs.append(e)
    excs.append(OSError("no traceback"))
    raise ExceptionGroup("all of it", excs)
collect()
