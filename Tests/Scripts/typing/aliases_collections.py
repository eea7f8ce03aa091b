# The aliases of classes: what they stand for, how many parameters they take.
from aliases_data.battery import show

show("Deque DefaultDict OrderedDict Counter ChainMap")
