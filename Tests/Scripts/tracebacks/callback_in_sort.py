def key(x):
    return x["missing"]


sorted([{"a": 1}, {"a": 2}], key=key)
