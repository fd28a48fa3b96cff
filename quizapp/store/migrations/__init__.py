"""The steps from one version of the library file to the next, run by Alembic without an ini file."""
