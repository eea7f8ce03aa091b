from collections import *
import collections, collections.abc
d=defaultdict(list); d['a'].append(1); print(d, d.copy(), d|{'b':[]}, defaultdict(None,{1:2}))
try: defaultdict(3)
except TypeError as e: print(e)
try: defaultdict()['q']
except KeyError as e: print(repr(e))
o=OrderedDict(a=1,b=2); o.move_to_end('a'); print(o); o.move_to_end('a',last=False); print(o,OrderedDict(), o==OrderedDict(b=2,a=1), o=={'b':2,'a':1}, o.popitem(False), o.pop('z',5))
print(Counter('abracadabra'), Counter(a=3)-Counter(a=1,b=2), Counter('ab').most_common(1), +Counter(a=-1,b=1), Counter(a=1)<=Counter(a=2))
P=namedtuple('P','x y',defaults=[5]); p=P(1); print(p,p._replace(y=2),P._fields,p._asdict(),P._field_defaults,P.__module__)
for bad in ('class','1a','_x','a a'):
    try: namedtuple('T',bad)
    except ValueError as e: print(e)
try: P()
except TypeError as e: print(e)
match p:
    case P(x=1,y=q): print(q)
c=ChainMap({'a':1},{'a':2,'b':3}); print(c,list(c),c['b'],c.new_child(),c.parents)
try: del c['b']
except KeyError as e: print(e)
print(UserDict(a=1),UserList([1])+[2],UserString('ab').upper(), type(UserString('q')[0]))
print(isinstance(deque(),collections.abc.MutableSequence), issubclass(UserList,collections.abc.Sequence))
match UserList([1,2]):
    case [a,b]: print('seq',a,b)
match UserDict(k=1):
    case {'k':v}: print('map',v)
match ChainMap({'k':1}):
    case {'k':v}: print('map',v)
import copy
print(copy.copy(o), copy.deepcopy(d), copy.copy(p))
