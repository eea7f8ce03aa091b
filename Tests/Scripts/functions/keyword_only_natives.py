for bad in (lambda: sorted([1], key=None, reverse=False, x=1), lambda: int(x="5"), lambda: int("5", bas=3), lambda: print("a", sep="", ende="x"), lambda: "a".split(seperator=","), lambda: "{}".format(), lambda: [].sort(key=None, reverse=True, z=1), lambda: max(1, 2, kee=3), lambda: enumerate(iterabel=[]), lambda: open(), lambda: str(object="a", encoding=1), lambda: sum([1], strat=2), lambda: round(), lambda: zip([], strict=1, other=2), lambda: dict.fromkeys(iterable=[]), lambda: isinstance(1, int, 2), lambda: ord(), lambda: range(stop=5), lambda: len(x=1), lambda: bool(x=1), lambda: list(iterable=[])):
    try:
        print(bad())
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
