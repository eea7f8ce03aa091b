import typing
type A = int
type B[T, *Ts, **P] = dict[T, tuple[*Ts]]
type Rec = list[Rec] | None
print(A, A.__name__, A.__value__, A.__type_params__, A.__parameters__, type(A), A.__module__)
print(B, B.__value__, B.__type_params__, B.__parameters__)
print(Rec.__value__, Rec.__value__.__args__[0].__args__[0] is Rec)
print(B[int, str, bool, [float]], type(B[int, str]).__name__, B[int].__origin__ is B, B[int].__args__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: A[int])
t(lambda: A())
t(lambda: isinstance(1, A))
t(lambda: A | str)
t(lambda: None | A)
t(lambda: A | A)
t(lambda: A == A)
t(lambda: hash(A) == hash(A))
t(lambda: setattr(A, "__name__", "x"))
t(lambda: setattr(A, "__value__", "x"))
t(lambda: setattr(A, "other", "x"))
t(lambda: list[A][int])
type Late = nowhere
t(lambda: Late.__value__)
nowhere = 5
t(lambda: Late.__value__)
nowhere = 6
t(lambda: Late.__value__)
type Err = 1 / 0
t(lambda: Err.__value__)
t(lambda: Err.__value__)
class K:
    type Inner = int
    type Self = K
    v = 1
    type FromClass = (v, K)
    v = 2
print(K.Inner, K.Self.__value__, K.FromClass.__value__, K.Inner.__module__)
def f():
    x = 1
    type L[T] = (x, T)
    x = 2
    return L
print(f().__value__, f()[int].__value__)
type = 3
print(type)
type X = type
print(X.__value__)
