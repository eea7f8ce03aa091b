# __all__ decides what a star takes, and names submodules to be imported
import sys
space = {}
exec("from all_names import *", space)
print(sorted(n for n in space if n != "__builtins__"))
print("all_names.listed" in sys.modules, "all_names.other" in sys.modules)
for name in ("wrong", "numbers", "not_iterable", "hidden"):
    try:
        space = {}
        exec(f"from all_names.{name} import *", space)
        print(sorted(n for n in space if n != "__builtins__"))
    except Exception as e:
        print(type(e).__name__, e)
