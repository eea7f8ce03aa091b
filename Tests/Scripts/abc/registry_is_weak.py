# Neither registration nor the answers that are remembered keep a class.
import abc, gc, weakref


class A(abc.ABC): ...


def short_lived(register):
    class B: ...
    if register: A.register(B)
    print(isinstance(B(), A), issubclass(B, A))
    return weakref.ref(B)


refs = [short_lived(True), short_lived(False), short_lived(True)]
gc.collect()
print([r() for r in refs])
print(isinstance(1, A), issubclass(list, A))


class Kept: ...


A.register(Kept)
gc.collect()
print(isinstance(Kept(), A), A.__subclasses__())
