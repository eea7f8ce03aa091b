def compute():
    total_count = 5
    return total_cuont + 1


compute()
