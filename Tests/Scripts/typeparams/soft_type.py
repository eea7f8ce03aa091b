type = 1
type += 1
print(type)
type: int = 5
print(type)
type = type, type
print(type [0])
type = print
type (1)
type("x")
type \
    (2)
def type(a): return a
print(type(3), type (4))
class type:
    type = 7
print(type.type)
type type = type
print(type.__name__)
type match = int
type case[T] = T
type _ = str
print(match, case, _)
del type
print(type(1))
type a = 1; print(a)
if 1: type b = 2
print(b.__value__)
