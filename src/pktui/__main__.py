"""`python -m pktui`."""

from pktui.cli import main

if __name__ == "__main__":
    main()
