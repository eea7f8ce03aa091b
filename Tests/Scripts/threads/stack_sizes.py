import threading

def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


size = threading.stack_size
print(size())
attempt(size, -1)
attempt(size, 100)
attempt(size, 4096)
attempt(size, 32767)
attempt(size, "big")
attempt(size, 1 << 70)
print(size())
print(size(262144), size())


def deep(n):
    return n and 1 + deep(n - 1)


results = []
for wanted in 262144, 1 << 20, 0:
    size(wanted)
    t = threading.Thread(target=lambda: results.append(deep(200)))
    t.start()
    t.join()
print(results, size())
