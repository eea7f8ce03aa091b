it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), list(it), list(it), next(it, None), it is iter(it), type(it).__name__)
r = reversed([1, 2, 3])
print(next(r), list(r), type(r).__name__)
try:
    next(iter([]))
except StopIteration as e:
    print("stop", e.args, e.value)
for bad in (lambda: next([]), lambda: next(5), lambda: iter(5), lambda: reversed({1}), lambda: reversed(5), lambda: next(), lambda: iter(5, 5), lambda: iter()):
    try:
        bad()
    except TypeError as e:
        print(e)
