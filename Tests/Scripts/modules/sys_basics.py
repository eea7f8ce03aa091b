import sys
print(sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.platform in ("linux", "darwin"), sys.argv, type(sys.path).__name__, type(sys.modules).__name__, "sys" in sys.modules, sys.modules["sys"] is sys)
print(sys.getswitchinterval())
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
sys.setswitchinterval(0.005)
for bad in (lambda: sys.setswitchinterval(0), lambda: sys.setswitchinterval(-1), lambda: sys.setswitchinterval("x"), lambda: sys.setrecursionlimit(-5), lambda: sys.setrecursionlimit("x"), lambda: sys.nosuch, lambda: sys.setrecursionlimit(), lambda: sys.exit(1, 2)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
