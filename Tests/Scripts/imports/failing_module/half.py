import failing_module.good
raise ValueError("only half")
