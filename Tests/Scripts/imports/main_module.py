import sys
print(__name__, sys.modules["__main__"].__name__, sys.modules["__main__"].visible if "visible" in globals() else "not yet")
visible = 5
import __main__
print(__main__.visible, __main__ is sys.modules["__main__"], __file__.endswith("main_module.py"), __doc__, __spec__)
if __name__ == "__main__":
    print("run as a script")
import main_module.as_module
