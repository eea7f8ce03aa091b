def f(a, b=1):
    return "constant", a, b


c = f.__code__
d = c.replace(co_name="other", co_filename="elsewhere", co_firstlineno=100, co_qualname="q.other")
print(d.co_name, d.co_filename, d.co_firstlineno, d.co_qualname, c.co_name, c.co_firstlineno)
print(c == c.replace(), c == d, hash(c) == hash(c.replace()), c != d, c == 5)
f.__code__ = d
print(f(1))
k = c.replace(co_consts=tuple("changed" if x == "constant" else x for x in c.co_consts))
f.__code__ = k
print(f(2), c.co_consts != k.co_consts)
f.__code__ = c
print(f(3))
