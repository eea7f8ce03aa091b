from .other import something
