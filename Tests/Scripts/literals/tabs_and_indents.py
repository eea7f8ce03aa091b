if True:
	print("tab")
	if True:
	        print("tab and spaces")
	print("back")
if True:
   print("three")
   if True:
         print("nine")
print("done")
