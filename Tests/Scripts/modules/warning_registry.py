# a module's registry of warnings tells which state of the filters it belongs to, from the first one on
import io, sys, warnings
sys.stderr = io.StringIO()
def warn(): warnings.warn("first")
warn()
warn()
print(__warningregistry__)
warnings.simplefilter("default")
warn()
print(__warningregistry__)
