"""Execute every notebook as it is committed: an error fails, and ``--write`` keeps the outputs.

python notebooks/execute.py [--write] [name …]
"""

import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent


def main() -> None:
    """Run the notebooks, each in a folder of its own so that what they write stays out of the tree."""
    write = "--write" in sys.argv
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    for path in sorted(HERE.glob("*.ipynb")):
        if names and path.stem not in names:
            continue
        notebook = nbformat.read(path, as_version=4)
        with tempfile.TemporaryDirectory() as folder:
            resources = {"metadata": {"path": folder}}
            NotebookClient(notebook, timeout=600, kernel_name="python3", resources=resources).execute()
        if write:
            for cell in notebook.cells:  # times and ids would change at every run
                cell.metadata.pop("execution", None)
            notebook.metadata = {
                "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
                "language_info": {"name": "python"},
            }
            nbformat.write(notebook, path)
        sys.stdout.write(f"{path.name}: executed\n")


if __name__ == "__main__":
    main()
