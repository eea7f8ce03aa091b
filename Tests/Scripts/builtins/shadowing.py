def list_of(x):
    list = [x]
    return list


print(list_of(1), list("ab"))
len = lambda x: "shadowed"
print(len([1]))
del len
print(len([1]))
str = 5
try:
    str(1)
except TypeError as e:
    print(e)
del str
print(str(1))
import builtins
builtins.brand_new = "from builtins"
print(brand_new)
builtins.abs = lambda x: "patched"
print(abs(-1))
del builtins.brand_new
try:
    brand_new
except NameError as e:
    print(e)
