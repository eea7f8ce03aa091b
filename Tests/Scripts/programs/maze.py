MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########
""".split()


def solve(maze):
    (start,) = [(r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == "S"]
    before, todo = {start: None}, [start]
    for r, c in todo:
        if maze[r][c] == "E":
            path, at = [], (r, c)
            while at is not None:
                path.append(at)
                at = before[at]
            return path[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            n = r + dr, c + dc
            if maze[n[0]][n[1]] != "#" and n not in before:
                before[n] = (r, c)
                todo.append(n)


path = solve(MAZE)
print(len(path), path)
grid = [list(row) for row in MAZE]
for r, c in path[1:-1]:
    grid[r][c] = "*"
print("\n".join(map("".join, grid)))
