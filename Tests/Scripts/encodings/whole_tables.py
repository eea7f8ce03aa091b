# gc-stress: skip, it is the tables that count
# All codes of two bytes, and all characters, of each codec: how many, and sums.
codes = {lead: bytes(b for trail in range(0x21, 256) for b in (lead, trail)) for lead in range(0x81, 0xFF)}
text = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x30000)]))
for name in "gbk gb2312 gb18030 big5 cp950 big5hkscs shift_jis cp932 euc_jp euc_kr cp949 johab".split():
    found = total = 0
    for data in codes.values():
        some = data.decode(name, "ignore")
        found += len(some)
        total += sum(map(ord, some))
    made = text.encode(name, "ignore")
    print(name, found, total, len(made), sum(made))
