def combine(**options):
    return options["missing"]


combine(
    first=1,
    second=2,
    third=3,
    fourth=4,
    fifth=5,
    sixth=6,
)
