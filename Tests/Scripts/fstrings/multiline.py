a = {"one": 1}
print(f"""{
    a["one"]
    + 1  # a comment inside
} end""")
print(f'''first {a["one"]}
second {"x"
        "y"}''')
print(f"{a['one']
         :>4}|")
