# `__buffer__` and `__release_buffer__` of classes written in Python.
class Loud:
    def __init__(self):
        self.data = bytearray(b"hello")

    def __buffer__(self, flags):
        print("given", flags)
        self.view = memoryview(self.data)
        return self.view

    def __release_buffer__(self, view):
        print("back", view is self.view, bytes(view))


w = Loud()
with memoryview(w) as m:
    print(m.nbytes, m.readonly, m is w.view)
    m[0] = ord("J")
print(w.data)
m = memoryview(w)
m.release()
m.release()
print(w.view.tobytes())

print("in passing")
print(bytes(w))
print(b"-".join([b"a", b"b"]) + w, w.data.find(w))
x = bytearray(b"abc")
x += w
x.extend(w)
print(x)
print(memoryview(b"Jello") == w)

print("a subclass of bytearray")


class Own(bytearray):
    def __buffer__(self, flags):
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("own back", view.tobytes())
        super().__release_buffer__(view)


with memoryview(Own(b"abc")) as v:
    print(v.tobytes())


class Told(bytearray):
    def __release_buffer__(self, view):
        print("told", view.tobytes())
        for again in (lambda: memoryview(view), lambda: view.cast("b"), lambda: view[:1], view.toreadonly,
                      lambda: view.__buffer__(0)):
            try:
                again()
            except ValueError as e:
                print(e)
        self.kept = view
        super().__release_buffer__(view)


t = Told(b"abc")
with memoryview(t) as v:
    print(v.tobytes())
try:
    t.kept.tobytes()
except ValueError as e:
    print(e)


class Other(bytearray):
    def __buffer__(self, flags):
        return memoryview(b"other")

    def __release_buffer__(self, view):
        try:
            super().__release_buffer__(view)
        except ValueError as e:
            print(e)


with memoryview(Other(b"self")) as v:
    print(v.tobytes())


class First:
    def __buffer__(self, flags):
        return memoryview(b"first")


class Both(First, bytearray):
    def __buffer__(self, flags):
        return super().__buffer__(flags)


print(bytes(memoryview(Both(b"second"))))

print("of the builtin types")
ba = bytearray(b"q")
for wrong in (1, memoryview(b"x")):
    try:
        ba.__release_buffer__(wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(ba.__release_buffer__(memoryview(ba)))
for flags in (2**70, "x", 1, 0):
    for of in (ba, b"q"):
        try:
            print(of.__buffer__(flags).nbytes)
        except (TypeError, OverflowError, BufferError) as e:
            print(type(e).__name__, e)
print(hasattr(bytes, "__release_buffer__"), hasattr(memoryview, "__release_buffer__"))


class Wrong:
    def __buffer__(self, flags):
        return 5


try:
    memoryview(Wrong())
except TypeError as e:
    print(e)
