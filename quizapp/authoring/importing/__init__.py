"""Articles become drafts of questions for a person to accept: read and resolved elsewhere, decided on, added as one."""
