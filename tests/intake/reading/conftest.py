"""Make what generates lists importable by the tests beside it."""

import importlib.util
import sys
from pathlib import Path

for _name in ("hostile_files", "generated_lists"):
    _path = Path(__file__).with_name(f"{_name}.py")
    if _name not in sys.modules and _path.exists():
        _spec = importlib.util.spec_from_file_location(_name, _path)
        sys.modules[_name] = importlib.util.module_from_spec(_spec)
        _spec.loader.exec_module(sys.modules[_name])
