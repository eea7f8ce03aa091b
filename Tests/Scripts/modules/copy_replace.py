import copy
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __replace__(self, /, **changes): return P(**(vars(self) | changes))
print(vars(copy.replace(P(1, 2), y=5)))
for bad in (5, [], object()):
    try:
        copy.replace(bad, x=1)
    except TypeError as e:
        print(e)
try:
    copy.replace()
except TypeError as e:
    print(e)
print(copy.Error, issubclass(copy.Error, Exception), copy.error is copy.Error)
class Bad:
    def __reduce_ex__(self, protocol): return 5
try:
    copy.copy(Bad())
except TypeError as e:
    print("TypeError")
class Never:
    __reduce_ex__ = None
    __reduce__ = None
try:
    copy.copy(Never())
except Exception as e:
    print(type(e).__name__, str(e).partition("<")[0])
