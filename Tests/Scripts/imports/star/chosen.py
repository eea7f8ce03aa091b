__all__ = ["chosen", "_listed"]
chosen = 3
left_out = 4
_listed = 5
