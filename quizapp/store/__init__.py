"""The library file: tables, migrations, transactions, the undo journal and backups."""
