class X:
    def __eq__(self, o): raise ValueError("eq")
    def __hash__(self): return 1
    def __bool__(self): raise ValueError("bool")
    def __len__(self): raise ValueError("len")
    def __contains__(self, o): raise ValueError("contains")
    def __getattr__(self, n): raise KeyError(n)
    def __str__(self): raise ValueError("str")
    def __lt__(self, o): raise ValueError("lt")
    def __iter__(self): raise ValueError("iter")
    def __call__(self): raise ValueError("call")
    def __index__(self): raise ValueError("index")


x = X()
for f in (lambda: x == 1, lambda: x in [X()], lambda: {x: 1}[X()], lambda: bool(x), lambda: not x, lambda: len(x), lambda: 1 in x, lambda: x.a, lambda: str(x), lambda: f"{x}", lambda: sorted([x, x]), lambda: list(x), lambda: x(), lambda: [1][x], lambda: hasattr(x, "a"), lambda: getattr(x, "a", 0), lambda: print(x), lambda: max(x, x), lambda: [1, x].index(5), lambda: x or 1, lambda: 1 if x else 2, lambda: "%s" % x, lambda: range(x), lambda: {x, X()}, lambda: [x].remove(5), lambda: any([x])):
    try:
        f()
        print("no error")
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
