def thrower(n):
    if n == 0:
        raise LookupError("bottom")
    try:
        thrower(n - 1)
    finally:
        unwound.append(n)


unwound = []
try:
    thrower(200)
except LookupError as e:
    n, tb = 0, e.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    print(len(unwound), unwound[:3], n)


def retry(times):
    for attempt in range(times):
        try:
            if attempt < 3:
                raise ConnectionError(attempt)
            return f"worked at {attempt}"
        except ConnectionError as e:
            last = e
    raise last


print(retry(5))
try:
    retry(2)
except ConnectionError as e:
    print("gave up", e)
