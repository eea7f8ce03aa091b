import os, sys
print(__name__, repr(__package__), __spec__.name, __doc__, os.path.basename(__file__))
print([os.path.basename(a) for a in sys.argv])
print(__spec__.loader is __loader__, __spec__.origin == __file__, __spec__.submodule_search_locations)
print("run_me" in sys.modules, "run_me.names" in sys.modules, sys.path[0] == os.getcwd())
print(sorted(n for n in globals() if n.startswith("__")))
