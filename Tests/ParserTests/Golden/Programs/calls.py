f()
f(a, b, c=1, *d, e=2, **g, h=3)
f(*a, *b, **c, **d)
f(a := 1, (b), [c])
f(x for x in y)
f(x for x in y)(1)
f((x for x in y), 1)
f(a)(b)(c).d(e)
f(
  a,
  b=1,
)
f(lambda: 1, key=lambda x: x if x else y)
class A(B, *C, metaclass=D, **E): pass
