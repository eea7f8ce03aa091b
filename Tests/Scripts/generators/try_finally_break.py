def g():
    try:
        for i in range(10):
            yield i
    finally:
        print("released")


i = g()
for x in i:
    if x == 2:
        break
i.close()
print("after close")


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner finally")
            yield "inside finally"
    finally:
        print("outer finally")


print(list(nested()))


def looping():
    for attempt in range(3):
        try:
            yield attempt
            continue
        except ValueError:
            break
        finally:
            print("attempt", attempt)
    yield "after"


i = looping()
print(next(i), next(i), i.throw(ValueError()), list(i))
