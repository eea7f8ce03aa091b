import types, sys
m = types.ModuleType("mod", "doc")
print(m, m.__dict__)
m.__spec__ = None
for loader in (None, "L", object):
    m.__loader__ = loader
    print(m if loader is not object else "")
    m.__file__ = "/x/y"
    print(m)
    del m.__file__
class Sp: pass
sp = Sp(); m.__spec__ = sp
for attrs in ({}, {"name": "n"}, {"name": "n", "origin": "o", "has_location": True, "loader": None, "submodule_search_locations": None}, {"name":"n","origin": None, "loader": None, "has_location": False}, {"name":"n","origin": None, "loader": "LL", "has_location": False}, {"name":"n","origin": "or", "loader": "LL", "has_location": False}, {"name": "n", "origin": "or", "has_location": True}):
    sp.__dict__.clear(); sp.__dict__.update(attrs)
    try: print(m)
    except BaseException as e: print(type(e), e)
del m.__name__
m.__spec__ = None
m.__loader__ = None
print(m)
m.__name__ = 5
print(m)
m.__file__ = None
print(m)
del m.__dict__["__spec__"]
print(m)
m.__dict__.clear()
print(m)
try: m.x
except AttributeError as e: print(e, e.name, e.obj is m)
m.__name__ = "back"
try: m.x
except AttributeError as e: print(e)
try: del m.x
except AttributeError as e: print(e)
try: m.__dict__ = {}
except (AttributeError, TypeError) as e: print(type(e), e)
print(m.__annotations__, m.__dict__)
m.__annotations__ = 5
print(m.__annotations__)
del m.__annotations__
print(m.__annotations__)
for a in ((), (1,), ("a", "b", "c"), ("a",), ("a", 5)):
    try: print(types.ModuleType(*a).__dict__)
    except TypeError as e: print(e)
x = types.ModuleType.__new__(types.ModuleType)
print(x.__dict__, repr(x))
try: x.foo
except AttributeError as e: print(e)
print(dir(x) if 0 else "")
x.__init__("late"); print(x, sorted(x.__dict__))
