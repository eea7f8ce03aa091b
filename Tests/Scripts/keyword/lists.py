import keyword

print(keyword.kwlist, keyword.softkwlist, keyword.__all__)
print([keyword.iskeyword(s) for s in ("if", "None", "match", "print", "If", "", "async")])
print([keyword.issoftkeyword(s) for s in ("if", "_", "match", "type", "case", "exec")])
print(keyword.iskeyword(3), keyword.kwlist is keyword.kwlist)
try:
    keyword.iskeyword([])
except TypeError as e:
    print(e)
for word in keyword.kwlist:
    try:
        compile(f"{word} = 1", "", "exec")
        print("no keyword:", word)
    except SyntaxError:
        pass
for word in keyword.softkwlist:
    compile(f"{word} = 1", "", "exec")
