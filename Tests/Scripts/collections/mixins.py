from collections.abc import *
print([c.__name__ for c in (Sequence,Mapping,Set,Iterator,Hashable) if isinstance([],c)])
print(isinstance({},Mapping), isinstance(iter([]),Iterator), isinstance((x for x in []),Generator))
class S(Sequence):
    def __getitem__(self,i): return [1,2][i]
    def __len__(self): return 2
s=S(); print(list(s), list(reversed(s)), 2 in s, s.index(2), s.count(1))
try: Sequence()
except TypeError as e: print(e)
print(Callable[[int],str], Callable[...,int], Sequence[int])
class M(MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m=M(); m.update(a=1,b=2); print(m.pop('a'),m.popitem(),m.keys() | {3}, m=={}, m.get('x'))
