import threading


class L(threading.local):
    __slots__ = ("shared",)
    default = "of the class"

    def method(self):
        return self.x

    @property
    def twice(self):
        return self.x * 2

    @twice.setter
    def twice(self, value):
        self.x = value / 2


local = L()
local.shared = "by all threads"
local.x = 4
print(local.method(), local.twice, local.default, local.__dict__)
local.twice = 3
local.default = "of the object"
print(local.x, local.default)


def body():
    print(local.shared, local.default, hasattr(local, "x"))
    local.shared = "changed"
    local.x = 10
    print(local.twice)


t = threading.Thread(target=body)
t.start()
t.join()
print(local.shared, local.x)
