found = None
for i in range(5):
    for j in range(5):
        if i * j == 6:
            found = (i, j)
            break
        if j > i:
            continue
        print(i, j, end=";")
    else:
        continue
    break
print(found)
for i in range(3):
    try:
        if i == 1:
            continue
        print("try", i)
    finally:
        print("finally", i)
for i in range(3):
    try:
        if i == 1:
            break
    finally:
        print("end", i)
print(i)
