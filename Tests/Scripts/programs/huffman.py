def tree(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = sorted((n, i, c) for i, (c, n) in enumerate(sorted(counts.items())))
    serial = len(nodes)
    while len(nodes) > 1:
        (a, _, left), (b, _, right) = nodes[:2]
        nodes[:2] = [(a + b, serial, (left, right))]
        nodes.sort(key=lambda node: node[:2])
        serial += 1
    return nodes[0][2]


def codes(node, prefix=""):
    if isinstance(node, str):
        return {node: prefix or "0"}
    return codes(node[0], prefix + "0") | codes(node[1], prefix + "1")


def decode(bits, node):
    out, at = [], node
    for b in bits:
        at = at[int(b)]
        if isinstance(at, str):
            out.append(at)
            at = node
    return "".join(out)


text = "she sells sea shells by the sea shore"
root = tree(text)
table = codes(root)
bits = "".join(table[c] for c in text)
print(len(text) * 8, len(bits), decode(bits, root) == text)
print(sorted(table.items(), key=lambda item: (len(item[1]), item[1])))
