log = []
def note(x):
    log.append(x)
    return x
def f[T: note(int), U: (note(str), note(bytes)) = note(5), *Ts = note([1]), **P = note(...)](): pass
print(log)
T, U, Ts, P = f.__type_params__
print(T.__bound__, T.__constraints__, log)
print(T.__bound__, log)
print(U.__constraints__, U.__bound__, log)
print(U.__default__, Ts.__default__, P.__default__, log)
print(U.__default__, log, U.has_default(), T.has_default(), T.__default__)
def g[A: B, B: A = A](): pass
A, B = g.__type_params__
print(A.__bound__ is B, B.__bound__ is A, B.__default__ is A)
def h[T: missing](): pass
try: h.__type_params__[0].__bound__
except NameError as e: print(e)
missing = "now there"
print(h.__type_params__[0].__bound__)
def i[T: 1 / 0](): pass
for _ in range(2):
    try: i.__type_params__[0].__bound__
    except ZeroDivisionError as e: print(e)
def j[T: ()](): pass
print(j.__type_params__[0].__constraints__, j.__type_params__[0].__bound__)
def k[T: (int,)](): pass
print(k.__type_params__[0].__constraints__)
def l[*Ts = *tuple[int, ...]](): pass
print(l.__type_params__[0].__default__)
