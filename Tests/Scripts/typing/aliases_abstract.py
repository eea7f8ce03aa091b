# The aliases of classes: what they stand for, how many parameters they take.
from aliases_data.battery import show

show("AbstractSet Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping")
