import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
print(sys.path[0] == here)
sys.path.insert(0, os.path.join(here, "sys_path"))
import found_by_path
print(found_by_path.where)
sys.path.pop(0)
import found_by_path as again
print(again is found_by_path)
