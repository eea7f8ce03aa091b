d = {}
del d["a"], d
