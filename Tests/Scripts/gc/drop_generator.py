# A generator that is left suspended inside `try` is closed when it is dropped.
def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closing", name)


g = numbers("deleted")
print(next(g))
del g
print("after del")

for n in numbers("left by break"):
    print(n)
    break
print("after the loop")


def inside():
    for n in numbers("left inside"):
        break
    print("after the loop inside")


inside()
