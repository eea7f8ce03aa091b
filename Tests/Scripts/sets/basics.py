s = {1, 2, 3}
print(s, len(s), 2 in s, 5 in s, s == {3, 2, 1}, s != set(), bool(set()), set(), set([1, 1]), set("a"), {1, 1.0, True}, {*()}, type({}))
s.add(4)
s.add(4)
s.discard(9)
s.discard(1)
s.remove(2)
print(s, s.copy() is s, s.copy() == s, s.clear(), s)
for bad in (lambda: s.remove(9), lambda: {[]}, lambda: {1}.add([]), lambda: set(5), lambda: s + s, lambda: s[0], lambda: hash(s), lambda: {1} < 5, lambda: {1} | [2], lambda: set(1, 2), lambda: {{1}}, lambda: s.add(), lambda: {1}.remove([])):
    try:
        print(bad())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
