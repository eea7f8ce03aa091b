def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def fd(a, b=1): pass
def fp(a, b, /): pass
def fk(*, k): pass
def fkk(*, k, m, n=1): pass
def fa(a, *args): pass
def fmix(a, /, b, *, c): pass


calls = [lambda: f0(1), lambda: f0(1, 2), lambda: f0(x=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(b=1), lambda: f1(1, a=2), lambda: f2(), lambda: f2(1), lambda: f2(b=1), lambda: f2(1, 2, 3), lambda: f3(), lambda: f3(1), lambda: f3(1, 2, 3, 4, x=5), lambda: fd(), lambda: fd(1, 2, 3), lambda: fd(1, c=2), lambda: fp(), lambda: fp(1, b=2), lambda: fp(a=1, b=2), lambda: fk(), lambda: fk(1), lambda: fk(1, k=2), lambda: fk(j=1), lambda: fkk(), lambda: fkk(m=1), lambda: fa(), lambda: fmix(1, 2), lambda: fmix(1, 2, 3), lambda: fmix(1, 2, 3, c=4), lambda: fmix(a=1, b=2, c=3), lambda: fd(1, a=1), lambda: f2(1, 2, c=1, d=2)]
for call in calls:
    try:
        call()
        print("fine")
    except TypeError as e:
        print(e)
