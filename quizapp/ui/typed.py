"""What is being typed counts before whatever is done next."""

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit


def take_over() -> None:
    """Let the field with the focus tell what stands in it: neither a key nor a button pressed takes the focus away."""
    field = QApplication.focusWidget()
    if isinstance(field, QAbstractSpinBox):
        field.interpretText()
    elif isinstance(field, QLineEdit) and field.isModified():
        field.editingFinished.emit()
