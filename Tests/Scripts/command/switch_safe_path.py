import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
print(here in sys.path, sys.flags.safe_path)
try:
    import module_to_run
except ImportError as e:
    print(e)
