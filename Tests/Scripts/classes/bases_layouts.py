# Which bases a class can be given: those whose instances are laid out like the ones of its old base.
def make():
    class Plain: pass
    class Empty: __slots__ = ()
    class PlainBelow(Plain): pass
    class EmptyBelow(Empty): __slots__ = ()
    class EmptyOnPlain(Plain): __slots__ = ()
    class PlainOnEmpty(Empty): pass
    class Slot: __slots__ = "a"
    class SlotBelow(Slot): __slots__ = ()
    class PlainOnSlot(Slot): pass
    class Weak: __slots__ = "__weakref__"
    class WithDict: __slots__ = "__dict__"
    class List(list): pass
    class EmptyList(list): __slots__ = ()
    class Int(int): pass
    class Failure(Exception): pass
    return {**locals(), "list": list, "int": int, "object": object}


names = list(make())
for slots in None, (), ("q",):
    for old in names:
        results = []
        for new in names:
            classes = make()
            space = {} if slots is None else {"__slots__": slots}
            try:
                c = type("C", (classes[old],), space)
            except TypeError as e:
                results.append("none")
                continue
            try:
                c.__bases__ = (classes[new],)
                results.append(new)
            except TypeError as e:
                results.append("-" if "object layout" in str(e) else "d" if "deallocator" in str(e) else str(e))
        print(slots, old, *results)
