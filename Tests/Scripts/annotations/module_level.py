x: int = 1
y: str
z: list[int] = []
(w): int = 2
z[0:0]: int = [5]
class C: pass
C.attr: float = 3.0
print(__annotations__, x, z, w, C.attr)
try: y
except NameError as e: print(e)
if False:
    never: int = 1
print("never" in __annotations__)
x: float
print(__annotations__["x"])
del x
print(__annotations__["x"])
__annotations__["q"] = 1
print(list(__annotations__))
for i in range(2):
    loop: i
print(__annotations__["loop"])
a: int; b: int = 4
print(b, [k for k in __annotations__ if k in "ab"])
t: tuple = 1, 2
u: tuple = *t, 3
print(t, u)
__annotations__ = {}
v: int
print(__annotations__)
del __annotations__
try:
    k: int = 5
except NameError as e: print(e, k)
