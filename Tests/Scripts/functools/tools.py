from functools import *
print(reduce(lambda a,b:a+b,[1,2,3]), reduce(lambda a,b:a*b,[],7))
for a in ([],), (3,):
    try: reduce(None,*a)
    except TypeError as e: print(e)
p=partial(int,base=2); print(p('11'), p, partial(p,'1').args)
@lru_cache(maxsize=2)
def f(x): "doc"; return x
f(1);f(2);f(1);f(3);f(2); print(f.cache_info(), f.__name__, f.__doc__, f.cache_parameters())
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)))
@total_ordering
class T:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x
    def __lt__(s,o): return s.x<o.x
print(T(1)<=T(1),T(1)>T(0),T(1)>=T(2))
@singledispatch
def g(x): return 'obj'
@g.register
def _(x:int): return 'int'
@g.register(list)
def _(x): return 'list'
from collections.abc import Sized
@g.register(Sized)
def _(x): return 'sized'
print(g(1),g(True),g([]),g({}),g(2.0),g.dispatch(bool).__name__)
class C:
    @cached_property
    def v(s): print('once'); return 3
    @singledispatchmethod
    def m(s,a): return 'any'
    @m.register
    def _(s,a:str): return 'str'
    def h(s,a,b): return a,b
    hp=partialmethod(h,1)
c=C(); print(c.v,c.v,c.m(1),c.m(''),c.hp(2))
