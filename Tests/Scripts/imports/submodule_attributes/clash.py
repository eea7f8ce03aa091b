import submodule_attributes
def later():
    pass
import sys
class Module(type(sys)):
    def __repr__(self):
        return "<clash>"
sys.modules[__name__].__class__ = Module
