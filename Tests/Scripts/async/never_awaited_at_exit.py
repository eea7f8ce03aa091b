# What is still there at the end is warned about, too.
async def kept():
    pass

c = kept()
print("end")
