from circular_from.one import a
b = 2
