print(__name__, __name__ == "__main__", __file__.endswith("as_module.py"), __package__)
