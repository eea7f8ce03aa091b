value = some_function(argument_one, argument_two, argument_three, "a string", 12345, key=) + another_function()
