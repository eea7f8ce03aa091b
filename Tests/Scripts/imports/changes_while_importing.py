# a module that changes sys.path, sys.modules and its package while it is imported
import sys
import changes_while_importing
print(sorted(n for n in vars(changes_while_importing) if not n.startswith("__")))
print("changes_while_importing.ghost" in sys.modules, changes_while_importing.ghost)
from changes_while_importing import ghost, real
print(ghost, real.__name__)
import changes_while_importing.ghost
print(changes_while_importing.ghost)
