class Log:
    def __init__(self):
        self.calls = []

    def __setitem__(self, key, value):
        self.calls.append(("set", key, value))

    def __delitem__(self, key):
        self.calls.append(("del", key))

    def __getitem__(self, key):
        self.calls.append(("get", key))
        return 10


x = Log()
x[1] = 2
x[1:2] = 3
x[::2, "a"] = 4
x["k"] += 5
del x[0], x[1:], x[1, 2]
x[0], x[1] = 7, 8
for x[5] in (1, 2):
    pass
print(x.calls)
