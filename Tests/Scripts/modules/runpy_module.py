import runpy
import sys
space = runpy.run_module("runpy_module")
print(space["x"], space["__name__"], space["__package__"], space["__spec__"].name)
space = runpy.run_module("runpy_module.inner", {"given": 5})
print(space["got"], space["__name__"], space["__package__"])
space = runpy.run_module("runpy_module.inner", {"given": 6}, "__main__", alter_sys=True)
print(space["got"], space["__name__"], sys.modules["__main__"].__dict__ is globals())
for name in ("no_such", "runpy_module.no_such", ".x", "runpy_module.plain", "runpy_module.bad.x", "no.such.package"):
    try:
        runpy.run_module(name)
    except Exception as e:
        print(type(e).__name__, e)
