d = {"a": 1, "b": 2, "c": 3}
match d:
    case {"a": x, **rest}:
        print(x, rest, d)
rest["d"] = 4
print(d)
match d:
    case {**everything}:
        print(everything, everything is d)
match {"a": {"b": {"c": 1}}}:
    case {"a": {"b": {**deep}}}:
        print(deep)
class D(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)
match D(a=1, b=2):
    case {"a": 1, "b": 3}: print("no")
    case {"b": 2, **kw}: print(kw, type(kw).__name__)
