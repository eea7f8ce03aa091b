import os
name = "tmp-closed.txt"
f = open(name, "w")
f.write("text")
f.close()
f.close()
for bad in (lambda: f.write("x"), lambda: f.read(), lambda: f.flush(), lambda: f.tell(), lambda: list(f), lambda: f.__enter__(), lambda: f.readline(), lambda: f.seek(0), lambda: f.fileno()):
    try:
        bad()
    except ValueError as e:
        print(e)
print(f.closed, f.name, open(name).read())
try:
    with open(name) as f:
        raise KeyError("inside")
except KeyError:
    print("closed by with:", f.closed)
os.remove(name)
