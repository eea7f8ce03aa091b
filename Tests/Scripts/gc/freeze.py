import gc
gc.freeze()
print(gc.get_freeze_count() > 0)
x = []
x.append(x)
del x
gc.collect()
gc.unfreeze()
print(gc.get_freeze_count())
