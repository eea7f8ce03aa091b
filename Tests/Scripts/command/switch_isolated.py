import os
import sys
here = os.path.dirname(os.path.abspath(__file__))
print(here in sys.path, sys.flags.isolated, sys.flags.ignore_environment, sys.flags.safe_path)
