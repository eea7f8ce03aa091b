PUZZLE = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"


def solve(cells):
    best = None
    for i, cell in enumerate(cells):
        if cell == "0":
            r, c = divmod(i, 9)
            used = {cells[r * 9 + k] for k in range(9)} | {cells[k * 9 + c] for k in range(9)}
            used |= {cells[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9)}
            free = [d for d in "123456789" if d not in used]
            if best is None or len(free) < len(best[1]):
                best = i, free
    if best is None:
        return cells
    i, free = best
    for d in free:
        if result := solve(cells[:i] + d + cells[i + 1:]):
            return result
    return None


answer = solve(PUZZLE)
for r in range(9):
    print(" ".join(answer[r * 9:r * 9 + 9]))
