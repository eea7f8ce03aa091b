[x for x in y]
[x for x in y if a if b for z in x if c]
{x for x, in y}
{x: y for x, *y in z}
(x for x.a in y)
(x for x[0] in y if not x)
[x async for x in y]
async def f():
  return [await x async for x in y if await z]
[[a for a in b] for c in d]
[(a, b) for a, b in c]
[a if b else c for d in e]
[a := 1 for b in c]
