import module_beside.helper
from module_beside import helper
from module_beside.helper import value, double as twice
import module_beside.helper as alias
print(value, twice(4), helper.value, alias is helper, module_beside.helper is helper, helper.__name__, module_beside.__name__)
helper.value = 99
print(value, alias.value)
import sys
print("module_beside.helper" in sys.modules, sys.modules["module_beside.helper"] is helper)
