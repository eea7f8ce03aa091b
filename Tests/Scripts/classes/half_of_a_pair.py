# a class with only one of __setitem__ and __delitem__ (or __set__ and __delete__) has no other one
class OnlyDelete:
    def __delitem__(self, key): print("deleted", key)
    def __delete__(self, owner): print("descriptor deleted")
class OnlySet:
    def __setitem__(self, key, value): print("set", key, value)
    def __set__(self, owner, value): print("descriptor set", value)
class Owner:
    a = OnlyDelete()
    b = OnlySet()
def attempt(what):
    try:
        exec(what)
    except Exception as e:
        print(what, "->", type(e).__name__, e)
for what in ("OnlyDelete()[1] = 2", "del OnlyDelete()[1]", "OnlySet()[1] = 2", "del OnlySet()[1]", "del OnlySet()[1:2]", "OnlyDelete()['x':] = 3",
             "Owner().a = 1", "del Owner().a", "Owner().b = 1", "del Owner().b", "OnlySet()[0] += 1"):
    attempt(what)
class Shy(list):
    def __delitem__(self, key): print("not", key)
shy = Shy("abc")
shy[0] = "z"
del shy[0]
print(shy)
class Base:
    def __setitem__(self, key, value): print("base", key)
class Derived(Base):
    def __delitem__(self, key): print("derived", key)
d = Derived()
d[1] = 1
del d[1]
del Derived.__delitem__
attempt("del Derived()[1]")
