# __name__ and __qualname__ come from the function, and can be set to strs only.
async def f():
    pass

class C:
    async def m(self):
        pass

for c in (f(), C().m()):
    print(c.__name__, c.__qualname__, repr(c)[:repr(c).index(" at ")])
    c.__name__ = "other"
    c.__qualname__ = "some.other"
    print(c.__name__, c.__qualname__, repr(c)[:repr(c).index(" at ")])
    for name in ("__name__", "__qualname__"):
        for value in (1, None):
            try:
                setattr(c, name, value)
            except TypeError as e:
                print(e)
        try:
            delattr(c, name)
        except TypeError as e:
            print(e)
    c.close()
f.__name__ = "renamed"
f.__qualname__ = "q.renamed"
c = f()
print(c.__name__, c.__qualname__)
c.close()
print(type(c).__name__, type(c).__module__)
