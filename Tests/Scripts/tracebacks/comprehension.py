rows = [[1, 2], [3, 0]]
result = [[10 // cell for cell in row] for row in rows]
