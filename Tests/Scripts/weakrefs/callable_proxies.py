import gc
import weakref
class C:
    def __call__(self, *args, **kwargs):
        return args, kwargs
c = C()
p = weakref.proxy(c)
print(type(p), p(1, a=2), weakref.CallableProxyType is type(p), weakref.ProxyTypes)
def f(x):
    return x + 1
print(weakref.proxy(f)(1), type(weakref.proxy(f)) is weakref.CallableProxyType, weakref.proxy(f).__name__)
class Plain: pass
x = Plain()
print(type(weakref.proxy(x)) is weakref.ProxyType)
told = []
q = weakref.proxy(c, told.append)
print(q is p, weakref.getweakrefcount(c))
del c
gc.collect()
try:
    p()
except ReferenceError as e:
    print(e)
print(len(told), told[0] is q)
for bad in (lambda: weakref.proxy(5), lambda: weakref.proxy(), lambda: weakref.ProxyType(x), lambda: weakref.ProxyType()):
    try:
        bad()
    except TypeError as e:
        print(e)
