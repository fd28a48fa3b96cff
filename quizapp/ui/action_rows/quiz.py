"""What can be done before, in and after a quiz."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import SETUP, ActionRow, choices


def quiz() -> tuple[ActionRow, ...]:
    """What can be done in a quiz, in its set-up and with its result."""
    here, done = ("quiz.running",), ("quiz.results",)
    return (
        ActionRow("quiz.start", _("Start quiz"), "play", ("Ctrl+Return",), _("The clock starts"), ("quiz.setup",)),
        ActionRow(
            "quiz.paper",
            _("On paper"),
            "save",
            ("Ctrl+P",),
            _("Print such a quiz or save it as PDF, with its answer key"),
            ("quiz.setup",),
        ),
        ActionRow(
            "quiz.keep",
            _("Save this"),
            "save",
            ("Ctrl+Shift+S",),
            _("Keep these choices under a name, to begin with them again"),
            ("quiz.setup",),
        ),
        ActionRow(
            "quiz.save",
            _("Save as file"),
            "save",
            ("Ctrl+S",),
            _("A file that asks exactly these questions, for somebody else"),
            ("quiz.setup",),
        ),
        ActionRow(
            "quiz.load",
            _("Open a quiz file"),
            "import",
            ("Ctrl+O",),
            _("Take a quiz that somebody else has saved"),
            ("quiz.setup",),
        ),
        *choices("quiz", here),
        ActionRow("quiz.next", _("Next question"), "right", ("Return", "Enter"), _("Confirm and go on"), here),
        ActionRow("quiz.up", _("Move up"), "up", ("Alt+Up",), _("Put the event in hand earlier"), here),
        ActionRow("quiz.down", _("Move down"), "down", ("Alt+Down",), _("Put the event in hand later"), here),
        ActionRow("quiz.flag", _("Flag"), "flag", ("F",), _("Mark this question to come back to"), here),
        ActionRow("quiz.skip", _("Skip"), "skip", ("S",), _("Leave it for later"), here),
        ActionRow("quiz.pause", _("Pause"), "pause", ("P",), _("Stop the clock and cover the question"), here),
        ActionRow("quiz.sure.1", _("Guess"), "choice", ("G",), _("Say that you guess; again takes it back"), here),
        ActionRow("quiz.sure.2", _("Fairly sure"), "choice", ("H",), _("Say that you are fairly sure"), here),
        ActionRow("quiz.sure.3", _("Certain"), "choice", ("J",), _("Say that you are certain"), here),
        ActionRow("quiz.mute", _("Mute warnings"), "belloff", ("M",), _("Let the clock warn you, or no more"), here),
        ActionRow("quiz.before", _("Previous"), "left", ("Left", "Alt+Left"), _("The question before"), here),
        ActionRow("quiz.after", _("Next"), "right", ("Right", "Alt+Right"), _("The question after"), here),
        ActionRow(
            "quiz.report",
            _("Report a problem"),
            "report",
            ("Shift+F", "Alt+Shift+F"),
            _("Say what is the matter with this question and set it aside"),
            here,
        ),
        ActionRow("quiz.open", _("Open in article"), "link", ("O",), _("What the right answer rests on"), here),
        ActionRow("quiz.end", _("End quiz"), "close", ("Esc",), _("End the quiz and see the result"), here),
        ActionRow("quiz.retry", _("Retry missed"), "refresh", ("R",), _("A quiz of what you missed"), done),
        ActionRow("quiz.missed", _("Study missed today"), "study", ("M",), _("Study what you missed"), done),
        ActionRow(
            "quiz.right",
            _("I was right"),
            "checkc",
            ("Y",),
            _("Count what you typed as right although it was marked wrong"),
            done,
        ),
        ActionRow(
            "quiz.wrong",
            _("I was wrong"),
            "crossc",
            ("W",),
            _("Count what you typed as wrong although it was marked right"),
            done,
        ),
        ActionRow(
            "quiz.accept",
            _("Accept it from now on"),
            "check",
            ("A",),
            _("Keep what you counted as right as an answer to this question"),
            done,
        ),
        ActionRow("quiz.mark", _("Flag"), "flag", ("F",), _("Mark the chosen question to come back to"), done),
        ActionRow("quiz.article", _("Open in article"), "link", ("O",), _("The passage that it rests on"), done),
        ActionRow("quiz.more", _("More"), "down", ("E",), _("Print or save what stands here"), done),
        ActionRow("quiz.pdf", _("Save as PDF"), "save", ("Ctrl+S",), _("This result as a PDF"), done),
        ActionRow("quiz.print", _("Print"), "save", ("Ctrl+P",), _("This result on paper"), done),
        ActionRow(
            "quiz.blank",
            _("Questions on paper"),
            "quiz",
            ("Ctrl+Shift+P",),
            _("The same questions to be answered on paper, with their answer key"),
            done,
        ),
        ActionRow("quiz.csv", _("Save as CSV"), "save", ("Ctrl+E",), _("These answers for a spreadsheet"), done),
        ActionRow(
            "quiz.csv_all",
            _("Save all quizzes as CSV"),
            "save",
            ("Ctrl+Shift+E",),
            _("The answers of all finished quizzes for a spreadsheet"),
            done,
        ),
        ActionRow("quiz.done", _("Done"), "check", ("Esc",), _("Back to Today"), done),
    )


def shelf() -> tuple[ActionRow, ...]:
    """The missed shelf and the figures of questions."""
    here, figures, past = ("quiz.shelf",), ("quiz.items",), ("quiz.past",)
    return (
        ActionRow("quiz.shelf", _("Missed shelf"), "refresh", ("L",), _("What you missed in quizzes"), SETUP),
        ActionRow("quiz.items", _("Question figures"), "progress", ("I",), _("How questions do in quizzes"), SETUP),
        ActionRow(
            "quiz.past",
            _("Earlier quizzes"),
            "clock",
            ("H",),
            _("The quizzes you took, their marks, and taking one again"),
            (*SETUP, "quiz.results"),
        ),
        ActionRow("past.open", _("Show result"), "right", ("O",), _("The result of the chosen quiz"), past),
        ActionRow("past.again", _("Same questions"), "refresh", ("R",), _("Take the same quiz once more"), past),
        ActionRow("past.anew", _("Other questions"), "quiz", ("A",), _("Another draw by the same set-up"), past),
        ActionRow("past.delete", _("Delete"), "trash", ("Del",), _("Delete the chosen quizzes"), past),
        ActionRow("shelf.quiz", _("Quiz of these"), "quiz", ("Ctrl+Return",), _("Set up a quiz of them"), here),
        ActionRow("shelf.study", _("Study them today"), "study", ("M",), _("A round of study with these"), here),
        ActionRow("shelf.open", _("Open in Library"), "library", ("O",), _("Show the question in the Library"), here),
        ActionRow("shelf.off", _("Take off"), "trash", ("Del",), _("Off the shelf until missed again"), here),
        ActionRow("items.edit", _("Edit"), "edit", ("E",), _("Change the chosen question"), figures),
        ActionRow("items.aside", _("Set aside"), "suspend", ("S",), _("Do not ask it until you say so"), figures),
        ActionRow("items.open", _("Open in Library"), "library", ("O",), _("Show it in the Library"), figures),
    )
