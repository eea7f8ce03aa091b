import sys
for i in range(2):
    try:
        import failing_module.bad
    except ZeroDivisionError as e:
        print("again", i, e, "failing_module.bad" in sys.modules, "failing_module" in sys.modules)
import failing_module
print(hasattr(failing_module, "bad"))
try:
    import failing_module.half
except ValueError as e:
    print(e)
print([n for n in sorted(sys.modules) if n.startswith("failing_module")])
