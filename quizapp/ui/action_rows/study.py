"""What can be done in a study session."""

from quizapp.i18n import _
from quizapp.ui.action_rows.row import STUDY, ActionRow, choices


def study() -> tuple[ActionRow, ...]:
    """What can be done in the Study place and on both sides of a card."""
    question, answer = ("study.question",), ("study.answer",)
    anywhere = (*STUDY, "study.done")
    enter = ("Space", "Return", "Enter")
    choice = ("study.choice",)
    return (
        ActionRow("study.start", _("Start"), "play", ("Ctrl+Return",), _("Begin with this choice"), choice),
        ActionRow("study.resume", _("Go on"), "play", ("G",), _("Go on with the session you left"), choice),
        ActionRow(
            "study.slipping",
            _("Look at what keeps slipping"),
            "warn",
            ("L",),
            _("Questions set aside after many misses"),
            ("study.choice", "study.done"),
        ),
        ActionRow(
            "study.bring_back",
            _("Bring all back"),
            "refresh",
            ("B",),
            _("Ask again today what was left out until later"),
            choice,
        ),
        ActionRow(
            "study.show", _("Show answer"), "eye", enter, _("Turn to the answer"), ("study.question", "study.options")
        ),
        *choices("study", ("study.options",)),
        ActionRow("study.type", _("Type the answer"), "typed", ("T",), _("Put the caret on the answer line"), question),
        ActionRow("study.again", _("Again"), "refresh", ("1",), _("You did not recall it"), answer),
        ActionRow("study.hard", _("Hard"), "check", ("2",), _("You recalled it with effort"), answer),
        ActionRow("study.good", _("Good"), "check", ("3", *enter), _("You recalled it"), answer),
        ActionRow("study.easy", _("Easy"), "check", ("4",), _("You recalled it at once"), answer),
        ActionRow("study.right", _("I was right"), "checkc", ("Y",), _("Count what you typed as right"), answer),
        ActionRow(
            "study.accept",
            _("Accept it from now on"),
            "check",
            ("A",),
            _("Keep what you counted as right as an answer to this question"),
            answer,
        ),
        ActionRow("study.undo", _("Undo"), "undo", ("Ctrl+Z", "U"), _("Take back the last answer"), anywhere),
        ActionRow("study.redo", _("Redo"), "undo", ("Ctrl+Shift+Z",), _("Make the change again"), anywhere),
        ActionRow("study.edit", _("Edit"), "edit", ("E",), _("Change this question"), STUDY),
        ActionRow("study.flag", _("Flag"), "flag", ("F", "*"), _("Mark this question to come back to"), STUDY),
        ActionRow(
            "study.report",
            _("Report"),
            "report",
            ("Shift+F", "Alt+Shift+F"),
            _("Say what is the matter with this question and set it aside"),
            STUDY,
        ),
        ActionRow("study.suspend", _("Suspend"), "suspend", ("S", "@"), _("Do not ask it until you say so"), STUDY),
        ActionRow("study.bury", _("Bury"), "clock", ("B", "-"), _("Do not ask it again today"), STUDY),
        ActionRow(
            "study.due",
            _("Set due day"),
            "dates",
            ("Ctrl+Alt+D",),
            _("Choose the day on which it comes back"),
            STUDY,
        ),
        ActionRow(
            "study.anew",
            _("Start anew"),
            "refresh",
            ("Ctrl+Alt+N",),
            _("Forget how well it is remembered; the log is kept"),
            STUDY,
        ),
        ActionRow(
            "study.article", _("Open in article"), "link", ("O",), _("The passage that the answer rests on"), answer
        ),
        ActionRow("study.speak", _("Read aloud"), "play", ("V",), _("Hear what stands on the card, or stop"), STUDY),
        ActionRow("study.info", _("Info"), "progress", ("I",), _("How well this question is remembered"), STUDY),
        ActionRow(
            "study.hands_free",
            _("Hands-free"),
            "skip",
            ("H",),
            _("Let the cards go on by themselves, or no more"),
            STUDY,
        ),
        ActionRow("study.more", _("More"), "down", ("M",), _("What else can be done with this question"), STUDY),
        ActionRow("study.end", _("End study"), "close", ("Esc",), _("Your progress is kept"), anywhere),
        ActionRow(
            "study.missed",
            _("Study missed again"),
            "refresh",
            ("M",),
            _("Once more what you missed; these answers are logged but move nothing"),
            ("study.done",),
        ),
        ActionRow(
            "study.back", _("Back"), "left", ("Return", "Enter"), _("Back to where it was begun"), ("study.done",)
        ),
    )
