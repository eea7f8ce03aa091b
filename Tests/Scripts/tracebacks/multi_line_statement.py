def check(*numbers):
    return sum(
        10 // n
        for n in
        numbers
    )


print(
    check(1, 2),
    check(
        1,
        0,
    ),
)
