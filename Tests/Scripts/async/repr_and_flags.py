# Flags of code objects, and reprs.
async def c(): pass
async def a(): yield
def g(): yield
def f(): pass
ge = (x for x in ())
async def holder():
    return ((x async for x in y), [x for x in y], (await z for z in w))

for x in (c, a, g, f, ge):
    code = getattr(x, "__code__", None) or x.gi_code
    print(code.co_name, hex(code.co_flags & 0x3a0))
try:
    holder().send(None)
except NameError as e:
    print(e)
for const in holder.__code__.co_consts:
    if hasattr(const, "co_name"):
        print(const.co_name, hex(const.co_flags & 0x3a0))
print(repr(c)[:12])
x = c()
print(repr(x).split(" at ")[0], repr(a()).split(" at ")[0], repr(x.__await__()).split(" at ")[0])
s = a().asend(None)
print(repr(s).split(" at ")[0])
s.close()
s = a().aclose()
print(repr(s).split(" at ")[0])
s.close()
x.close()
print(type(x)[int], type(a())[int, str], type(g())[int])
