s = {1, 2, 3}
s.discard(2); s.add(10); print(s)
s = {1, 2, 3}; s.discard(2); s.discard(3); s.add(10); print(s)
s = set([1,2,3]); s ^= {2, 10}; print(s)
s = set([4, 1, 2]); s ^= {4, 12}; print(s)
s = set([4, 1, 2]); s.symmetric_difference_update({4: 1, 12: 1}); print(s)
s = set(range(10)); s.discard(4); s.add(36); s.add(68); print(s)
s = set(range(10)); s.discard(4); s.discard(6); s.add(36); s.add(68); print(s)
