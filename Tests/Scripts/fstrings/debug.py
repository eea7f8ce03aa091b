x, y = 10, "s"
print(f"{x=} {y=} {x = } {x+1=}")
print(f"{x=:>6}|{y=!s}|{y = !r:>5}|")
print(f"{ x =}")
print(f"{len([1, 2])=}")
d = {"k": [1]}
print(f"{d['k']=} {d['k'][0]=:04d}")
