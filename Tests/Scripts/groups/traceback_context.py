def part(n):
    try:
        try: 1 / 0
        except ZeroDivisionError: [][n]
    except IndexError as e: return e
try:
    raise LookupError("before")
except LookupError:
    raise ExceptionGroup("g", [part(1), ExceptionGroup("h", [part(2)])])
