raise ValueError("uncaught")
