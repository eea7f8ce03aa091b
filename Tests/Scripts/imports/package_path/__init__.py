import os
__path__.append(os.path.join(__path__[0], "more"))
import package_path.extra
