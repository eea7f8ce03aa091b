class S:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


s = S()
print(s[1:2], s[:], s[::], s[1::2], s[:, 1], s[1:2, 3:4], s[...], s[()], s[1,], s["a":"b":"c"], s[None:None])
print(s[*(1, 2)], s[1, *"ab"], s[lambda: 0].__class__.__name__, s[{}], s[x := 5], x)
s[1:2] = 3
s[1:2, ::3] += 4 if False else ()
del s[1:], s[...]
for text in ("[1, 2, 3][::0]", "[1][1:2:'a']", "[1]['a':]", "[1][1.0:]", "slice(1, 2, 0).indices(5)", "slice(1).indices(-1)", "slice('a').indices(5)", "slice(None, None, -1).indices(5)", "slice(10, -10, -3).indices(7)", "slice()", "slice(1, 2, 3, 4)", "hash(slice(1, 2))", "hash(slice([]))", "slice(1, 2) == slice(1, 2)", "slice(1) < slice(2)", "slice(1, 'a') < slice(1, 2)", "(1, 2, 3)[5:1]", "'abc'[-100:100]", "range(10)[::-3]", "[1, 2, 3][True:]", "slice(1).start", "slice(1, 2).stop", "sorted([slice(2), slice(1)])[0]", "repr(slice(None))"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
l = [0, 1, 2, 3, 4, 5]
l[1:3] = "abc"
l[::2] = [9] * len(l[::2])
del l[-1:]
print(l)
for text in ("l[::2] = [1]", "l[::-1] = 5", "l[1:2] = 5", "l[5:2] = [7]", "del l[::0]", "l[1:1] = l", "l['a'] = 1", "del l['a']", "l[100] = 1", "del l[100]", "l[-100:] = []"):
    try:
        exec(text)
        print(text, l)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
