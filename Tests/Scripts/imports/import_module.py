from importlib import import_module
print(import_module("import_module").__name__)
print(import_module("import_module.sub").value)
print(import_module(".sub", "import_module").value)
print(import_module(".", "import_module").__name__)
print(import_module("..sub", "import_module.sub").__name__)
for args in ((".sub",), (".sub", None), (".sub", ""), ("..x", "import_module"), ("",), ("import_module.none",), (5,), (".sub", 5), (None,)):
    try:
        print(import_module(*args))
    except Exception as e:
        print(type(e).__name__, e)
