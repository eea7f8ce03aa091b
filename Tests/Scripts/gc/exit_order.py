# what is left at the end is finalized
class F:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
import atexit
atexit.register(print, "exit function")
only = F("global")
print("end")
