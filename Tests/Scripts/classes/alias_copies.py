# Aliases of generic types, starred ones too, can be copied, and list what they and their origin have.
import copy

starred = next(iter(tuple[int, str]))
for alias in (list[int], tuple[int, ...], starred, dict[str, list[int]]):
    for made in (copy.copy(alias), copy.deepcopy(alias)):
        print(made, made == alias, type(made) is type(alias))
names = dir(list[int])
print(sorted(set(names) - set(dir(list))))
print(set(dir(list)) <= set(names))
