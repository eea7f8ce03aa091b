import sys

m = type(sys)("thing")
for attach in False, True:
    if attach:
        m.thing = lambda: 1
    try:
        m()
    except TypeError as e:
        print(e)
m.thing = 5
try:
    m(1, 2)
except TypeError as e:
    print(e)


class Sub(type(sys)):
    pass


s = Sub("sub")
s.sub = print
try:
    s()
except TypeError as e:
    print(e)
