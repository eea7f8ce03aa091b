# finders without find_spec are passed over; one that raises stops the search
import sys

class Old:
    def find_module(self, name, path=None):
        print("never asked")

class Angry:
    def find_spec(self, name, path, target=None):
        raise RuntimeError("angry about " + name)

sys.meta_path.insert(0, Old())
try:
    import nowhere_at_all
except ImportError as e:
    print(e)
sys.meta_path[0] = Angry()
try:
    import nowhere_at_all
except RuntimeError as e:
    print(e)
import sys as still
print(still is sys)
saved = sys.meta_path
sys.meta_path = []
try:
    import nowhere_at_all
except ImportError as e:
    print(e)
sys.meta_path = None
try:
    import nowhere_at_all
except ImportError as e:
    print(e)
sys.meta_path = saved
