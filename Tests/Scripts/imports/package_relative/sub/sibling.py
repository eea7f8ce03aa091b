from ..constants import top as sibling_value
