print([eval("v") for v in [5]], [locals()["v"] for v in [6]])
print({eval("k"): eval("w") for k, w in [("a", 1)]}, [dir() for v in "a"])
print([exec("made = 1") for _ in "a"], "made" in globals())
class C:
    print([eval("v") for v in [5]], [locals()["v"] for v in [6]])
    print([eval("len")("abc") for v in [5]])
