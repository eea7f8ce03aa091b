# register(): who is a member, who may not be, and how answers are kept up to date.
import abc


class A(abc.ABC): ...
class B: ...
class C(B): ...


print(isinstance(B(), A), issubclass(C, A))
before = abc.get_cache_token()
print(A.register(B) is B, abc.get_cache_token() - before)
print(isinstance(B(), A), isinstance(C(), A), issubclass(B, A), issubclass(C, (A,)), B.__mro__)
print(A.register(C) is C, abc.get_cache_token() - before)


@A.register
class D: ...


print(isinstance(D(), A), D.__name__)


# Registration goes down to registered classes, and up.
class Upper(abc.ABC): ...


Upper.register(A)
print(isinstance(D(), Upper), isinstance(C(), Upper), issubclass(A, Upper))


class Lower(A): ...


@Lower.register
class E: ...


print(isinstance(E(), A), isinstance(E(), Upper), isinstance(D(), Lower))

for bad in 3, "x", None, B():
    try:
        A.register(bad)
    except TypeError as e:
        print(type(e).__name__, e)
for cls, member in (Lower, Upper), (Lower, A), (A, Upper):
    try:
        cls.register(member)
    except RuntimeError as e:
        print(type(e).__name__, e)
print(A.register(A) is A, A.register(int) is int, isinstance(True, A), isinstance(1.0, A))
try:
    issubclass(3, A)
except TypeError as e:
    print(e)
try:
    A.register()
except TypeError as e:
    print(e)

# What claims another class.
class Claims:
    __class__ = D


print(isinstance(Claims(), A), isinstance(Claims(), Lower))


class Raises:
    @property
    def __class__(self): raise ValueError("no class")


try:
    isinstance(Raises(), A)
except ValueError as e:
    print(e)
