"""``python -m spotcheck`` is the command ``spotcheck``."""

from spotcheck.cli import main

if __name__ == "__main__":
    main()
