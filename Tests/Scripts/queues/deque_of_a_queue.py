import queue

q = queue.Queue()
for i in range(20):
    q.put(i)
d = q.queue
print(d, len(d), d[0], d[-1], 5 in d, d.index(7), d.count(3))
d.rotate(3)
print(list(d)[:5], q.get())
d.appendleft("front")
print(q.get(), d.pop(), d.popleft())
d.extendleft("ab")
d.extend([1, 2])
d.remove(5)
d.insert(1, "in")
d[2] = "set"
del d[3]
d.reverse()
print(d)
print(type(d), d == d.copy(), d != [], d < d, list(reversed(d)) == list(d)[::-1])
for action in (lambda: d[100], lambda: d.remove("nothing"), lambda: d.index("nothing"), lambda: d + [], lambda: d["x"],
               lambda: hash(d), lambda: [d.append(x) for x in d]):
    try:
        action()
    except (IndexError, ValueError, TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
kind = type(d)
limited = kind("abcdef", 3)
print(limited, limited.maxlen)
limited.append("g")
limited.appendleft("z")
print(limited, limited * 2, limited + limited, kind(maxlen=2), kind([1]) + kind([2]))
for args in ((1,), ([], -1), ([], "x"), ([], 1, 2)):
    try:
        kind(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
limited.append(limited)
print(limited)
d.clear()
print(d, bool(d), q.empty())
for action in d.pop, d.popleft:
    try:
        action()
    except IndexError as e:
        print(e)
