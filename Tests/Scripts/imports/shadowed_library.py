# a folder in front of the library hides its modules, but not those that are built in or loaded already
import os
import sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "shadowed_library_data"))
import queue
print(queue.mine)
import time
print(hasattr(time, "sleep"))
folder = sys.path.pop(0)
del sys.modules["queue"]
import queue
print(hasattr(queue, "Queue"))
sys.path.append(folder)
del sys.modules["queue"]
import queue
print(hasattr(queue, "Queue"))
