# a package may change its __path__
import os
import package_path
print(package_path.extra.value)
try:
    import package_path.nowhere
except ImportError as e:
    print(e)
package_path.__path__ = []
try:
    import package_path.late
except ImportError as e:
    print(e, e.name)
package_path.__path__ = None
try:
    import package_path.late
except (ImportError, TypeError) as e:
    print(type(e).__name__, e)
del package_path.__path__
try:
    import package_path.late
except ImportError as e:
    print(e)
