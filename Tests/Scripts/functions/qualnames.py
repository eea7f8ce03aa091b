def outer():
    class Inner:
        def method(self):
            return lambda: 0
    def nested():
        pass
    return Inner, nested


I, n = outer()
print(I.__qualname__, I.method.__qualname__, I().method().__qualname__, n.__qualname__, I.__name__, outer.__qualname__, (lambda: 0).__name__, [g for g in (lambda: 1,)][0].__qualname__)
print(I.__module__, repr(I), repr(I.method)[:43], str(I().method)[:40])


class A:
    class B:
        def c(self): pass
    g = lambda self: 0


print(A.B.c.__qualname__, A.g.__qualname__, A.B, len.__qualname__, str.upper.__qualname__, [].append.__qualname__, (x for x in ()).__qualname__)
