"""`python -m tanya`: the command, for programs that know only their interpreter."""

from tanya.cli.main import main

if __name__ == "__main__":
    main()
