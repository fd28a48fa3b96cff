"""The window: pages, widgets, theme, actions, jobs and messages in Qt Widgets."""
