print(__name__, __doc__, __package__, __file__.endswith("names_of_main.py"), __builtins__.__name__)
