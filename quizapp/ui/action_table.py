"""The one table of actions: what can be done where, and by which keys."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from quizapp.i18n import _

ANYWHERE = ""
SCHEDULE = ("deck", "reschedule")
CHOOSING = ("study.choice", "study.leeches")
_SETUP = ("quiz.setup",)
_FIGURES = ("quiz.shelf", "quiz.items", "quiz.past")
_IMPORT = ("import", "import.running")
PAGES = (
    "today",
    "bring.done",
    *CHOOSING,
    *_SETUP,
    "quiz.results",
    *_FIGURES,
    "library",
    *_IMPORT,
    "settings",
    *SCHEDULE,
    "shortcuts",
    "about",
)
_BRINGING = ("bring.source", "bring.columns", "bring.check", "bring.running", "bring.done")
BACK = (
    "library",
    "import",
    "bring.source",
    "bring.done",
    "settings",
    *SCHEDULE,
    "shortcuts",
    "about",
    *CHOOSING,
    *_SETUP,
    *_FIGURES,
)
STUDY = ("study.question", "study.options", "study.answer")
CHOICES = 9


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; `keys` are Qt's portable text, the first is shown; `contexts` are where it can be done."""

    id: str
    text: str
    icon: str
    keys: tuple[str, ...]
    tip: str
    contexts: tuple[str, ...] = (ANYWHERE,)

    def shortcuts(self) -> tuple[str, ...]:
        """All keys, with Alt and the letter for every single letter, which a text field would swallow."""
        letters = [key for key in self.keys if len(key) == 1 and key.isalpha()]
        return (*self.keys, *(f"Alt+{key}" for key in letters))

    def key_beside_typing(self) -> str:
        """The first key that does it while a text field has the focus, which types what it can; "" for none."""
        return next((key for key in self.shortcuts() if not _is_typed(key)), "")

    def lives_in(self, context: str) -> bool:
        """Whether it can be done in a context."""
        return ANYWHERE in self.contexts or context in self.contexts


_LEFT_ALONE = {"Return", "Enter", "Esc", *(f"F{number}" for number in range(1, 13))}
_CHORDS = ("Ctrl+", "Alt+", "Meta+")


def _is_typed(key: str) -> bool:
    """Whether a text field takes a key for itself: letters, and what moves the caret."""
    return key not in _LEFT_ALONE and not key.startswith(_CHORDS)


def rows() -> tuple[ActionRow, ...]:
    """The table, in the language in force and in the order of the help page."""
    return (
        *_places(),
        *_general(),
        *_today(),
        *_study(),
        *_quiz(),
        *_shelf(),
        *_library(),
        *_bring(),
        *_editor(),
        *_import(),
        *_elsewhere(),
    )


def _places() -> tuple[ActionRow, ...]:
    # 7 Progress and 8 Timeline keep their numbers until they are built.
    return (
        ActionRow("go.today", _("Today"), "today", ("Ctrl+1",), _("What is due today")),
        ActionRow("go.study", _("Study"), "study", ("Ctrl+2",), _("Choose what to study")),
        ActionRow("go.quiz", _("Quiz"), "quiz", ("Ctrl+3",), _("Set up a timed quiz")),
        ActionRow("go.library", _("Library"), "library", ("Ctrl+4",), _("All questions")),
        ActionRow("go.editor", _("Add question"), "add", ("Ctrl+5",), _("Write a question of your own")),
        ActionRow("go.import", _("Import article"), "import", ("Ctrl+6",), _("Make questions from articles")),
    )


def _general() -> tuple[ActionRow, ...]:
    return (
        ActionRow("go.settings", _("Settings"), "settings", ("Ctrl+,",), _("Theme, text size, motion, limits")),
        ActionRow("go.shortcuts", _("Shortcuts"), "keyboard", ("?", "F1"), _("All keys on one page")),
        ActionRow("palette", _("Commands"), "search", ("Ctrl+K",), _("Everything that can be done here, by name")),
        ActionRow("decks", _("Choose a deck"), "card", ("Ctrl+D",), _("Study one deck, or all of them"), PAGES),
        ActionRow("deck", _("Deck settings"), "settings", ("Ctrl+Shift+D",), _("Limits, retention and exam"), PAGES),
        ActionRow(
            "reschedule.apply",
            _("Move cards"),
            "refresh",
            ("Ctrl+Return",),
            _("Give the cards the days that were shown"),
            ("reschedule",),
        ),
        ActionRow("find", _("Search"), "search", ("Ctrl+F",), _("Search the library")),
        ActionRow("new", _("New question"), "add", ("N",), _("Write a question of your own"), PAGES),
        ActionRow("undo", _("Undo"), "undo", ("Ctrl+Z",), _("Take back the last change"), PAGES),
        ActionRow("redo", _("Redo"), "undo", ("Ctrl+Shift+Z",), _("Make the change again"), PAGES),
        ActionRow(
            "back",
            _("Back"),
            "left",
            ("Esc",),
            _("Back to where you were"),
            BACK,
        ),
    )


def _today() -> tuple[ActionRow, ...]:
    here = ("today",)
    return (
        ActionRow("today.study", _("Study now"), "study", ("Space",), _("Review what is due, then new ones"), here),
        ActionRow("today.quiz", _("Timed quiz"), "quiz", ("T",), _("Set up a timed quiz"), here),
        ActionRow("today.import", _("Import article"), "import", ("I",), _("Make questions from articles"), here),
        ActionRow("today.resume", _("Go on with the quiz"), "play", ("G",), _("The quiz you left unfinished"), here),
        ActionRow("today.missed", _("Study missed"), "refresh", ("M",), _("Study what you missed lately"), here),
    )


def _study() -> tuple[ActionRow, ...]:
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
        *_choices("study", ("study.options",)),
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


def _choices(place: str, contexts: tuple[str, ...]) -> tuple[ActionRow, ...]:
    return tuple(
        ActionRow(
            f"{place}.choose.{number}",
            _("Choose option {number}").format(number=number),
            "choice",
            (str(number),),
            _("Choose the option with this number"),
            contexts,
        )
        for number in range(1, CHOICES + 1)
    )


def _quiz() -> tuple[ActionRow, ...]:
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
        *_choices("quiz", here),
        ActionRow("quiz.next", _("Next question"), "right", ("Return", "Enter"), _("Confirm and go on"), here),
        ActionRow("quiz.up", _("Move up"), "up", ("Alt+Up",), _("Put the event in hand earlier"), here),
        ActionRow("quiz.down", _("Move down"), "down", ("Alt+Down",), _("Put the event in hand later"), here),
        ActionRow("quiz.flag", _("Flag"), "flag", ("F",), _("Mark this question to come back to"), here),
        ActionRow("quiz.skip", _("Skip"), "skip", ("S",), _("Leave it for later"), here),
        ActionRow("quiz.pause", _("Pause"), "pause", ("P",), _("Stop the clock and cover the question"), here),
        ActionRow("quiz.sure.1", _("Guess"), "choice", ("G",), _("Say that you guess; again takes it back"), here),
        ActionRow("quiz.sure.2", _("Fairly sure"), "choice", ("H",), _("Say that you are fairly sure"), here),
        ActionRow("quiz.sure.3", _("Certain"), "choice", ("J",), _("Say that you are certain"), here),
        ActionRow("quiz.mute", _("Mute warnings"), "warn", ("M",), _("Let the clock warn you, or no more"), here),
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


def _shelf() -> tuple[ActionRow, ...]:
    """The missed shelf and the figures of questions."""
    here, figures, past = ("quiz.shelf",), ("quiz.items",), ("quiz.past",)
    return (
        ActionRow("quiz.shelf", _("Missed shelf"), "refresh", ("L",), _("What you missed in quizzes"), _SETUP),
        ActionRow("quiz.items", _("Question figures"), "progress", ("I",), _("How questions do in quizzes"), _SETUP),
        ActionRow(
            "quiz.past",
            _("Earlier quizzes"),
            "clock",
            ("H",),
            _("The quizzes you took, their marks, and taking one again"),
            (*_SETUP, "quiz.results"),
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


def _library() -> tuple[ActionRow, ...]:
    here = ("library",)
    return (
        ActionRow("library.edit", _("Edit"), "edit", ("E",), _("Change the chosen question"), here),
        ActionRow("library.flag", _("Flag"), "flag", ("F",), _("Mark the chosen question to come back to"), here),
        ActionRow("library.suspend", _("Suspend"), "suspend", ("S",), _("Do not ask it until you say so"), here),
        ActionRow("library.back", _("Bring back today"), "clock", ("B",), _("Leave it out no longer"), here),
        ActionRow(
            "library.due",
            _("Set due day"),
            "dates",
            ("Ctrl+Alt+D",),
            _("Choose the day on which the chosen questions come back"),
            here,
        ),
        ActionRow(
            "library.anew",
            _("Start anew"),
            "refresh",
            ("Ctrl+Alt+N",),
            _("Forget how well they are remembered; the log is kept"),
            here,
        ),
        ActionRow(
            "library.shelve",
            _("Put on the missed shelf"),
            "refresh",
            ("Ctrl+Alt+M",),
            _("As if missed today; off after two later days on which it is right"),
            here,
        ),
        ActionRow("library.tag", _("Tag"), "tagi", ("Ctrl+T",), _("Give tags to the chosen ones or take them"), here),
        ActionRow("library.replace", _("Find and replace"), "edit", ("Ctrl+H",), _("Put words for others"), here),
        ActionRow("library.topic", _("Change topic"), "filter", ("Ctrl+Alt+T",), _("Put them under a topic"), here),
        ActionRow("library.move", _("Move to a deck"), "right", ("Ctrl+Alt+V",), _("Let another deck have them"), here),
        ActionRow("library.bury", _("Bury"), "skip", ("Shift+B",), _("Leave them out until tomorrow"), here),
        ActionRow("library.columns", _("Columns"), "settings", ("C",), _("Choose the columns of the list"), here),
        ActionRow("library.sort", _("Sort by"), "order", ("O",), _("Choose what the list is sorted by"), here),
        ActionRow("library.save_search", _("Save search"), "save", ("Ctrl+S",), _("Keep this search by a name"), here),
        ActionRow("library.more", _("More"), "down", ("M",), _("What else can be done with them"), here),
        ActionRow("library.delete", _("Delete"), "trash", ("Del",), _("Put the chosen ones into the bin"), here),
        ActionRow("library.restore", _("Restore"), "undo", ("R",), _("Bring them back from the bin"), here),
        ActionRow(
            "library.empty_bin", _("Empty the bin"), "trash", ("Shift+Del",), _("Delete for good what is in it"), here
        ),
    )


def _bring() -> tuple[ActionRow, ...]:
    """Importing questions, step by step."""
    source, columns, check, running, done = ((context,) for context in _BRINGING)
    steps = (*source, *columns)
    seen = (*columns, *check)
    return (
        ActionRow("bring", _("Import questions"), "import", ("Ctrl+I",), _("From CSV or a list of cards"), PAGES),
        ActionRow("bring.file", _("Choose a file"), "import", ("Ctrl+O",), _("CSV, TSV or text"), source),
        ActionRow("bring.next", _("Next"), "right", ("Ctrl+Return",), _("The next step of the import"), steps),
        ActionRow("bring.before", _("Back"), "left", ("Esc", "Alt+Left"), _("The step before"), seen),
        ActionRow("bring.stop", _("Cancel"), "stop", ("Esc",), _("What is saved stays"), running),
        ActionRow("bring.accept", _("Import"), "check", ("Ctrl+Return",), _("Add them to your library"), check),
        ActionRow("bring.all", _("Choose all"), "check", ("Ctrl+A",), _("All that are there already"), check),
        ActionRow("bring.skip", _("Skip"), "skip", ("S",), _("Leave the chosen rows out"), check),
        ActionRow("bring.update", _("Update mine"), "refresh", ("U",), _("Progress stays as it is"), check),
        ActionRow("bring.keep", _("Keep both"), "add", ("K",), _("Add the chosen rows all the same"), check),
        ActionRow("bring.similar", _("Look for similar ones"), "search", ("L",), _("Nearly the same question"), check),
        ActionRow("bring.copy", _("Copy the faults"), "edit", ("C",), _("For a message or a spreadsheet"), check),
        ActionRow("bring.show", _("Show in Library"), "library", ("O",), _("What was added lately"), done),
    )


def _editor() -> tuple[ActionRow, ...]:
    here = ("editor",)
    more = _("Save and add another")
    return (
        ActionRow("editor.save", _("Save"), "check", ("Ctrl+Return",), _("Save the question"), here),
        ActionRow("editor.another", more, "add", ("Ctrl+Shift+Return",), _("Save and start the next one"), here),
        ActionRow("editor.gap", _("Make it the gap"), "cloze", ("Alt+G",), _("Ask for the selected words"), here),
        ActionRow("editor.image", _("Add an image"), "image", ("Alt+I",), _("A map, a chart, a face"), here),
        *(_suggestion(number) for number in range(1, 4)),
        ActionRow("editor.close", _("Close"), "close", ("Esc",), _("Your draft is kept"), here),
    )


def _suggestion(number: int) -> ActionRow:
    text = _("Take suggestion {number}").format(number=number)
    tip = _("Add the suggested wrong option")
    return ActionRow(f"editor.suggestion{number}", text, "add", (f"Alt+{number}",), tip, ("editor",))


def _import() -> tuple[ActionRow, ...]:
    here = _IMPORT
    return (
        ActionRow("import.files", _("Choose files"), "import", ("Ctrl+O",), _("Articles to be read"), here),
        ActionRow("import.folder", _("Choose a folder"), "library", ("Ctrl+Shift+O",), _("All its articles"), here),
        ActionRow("import.paste", _("Paste"), "edit", ("Ctrl+V",), _("The text or files that you have copied"), here),
        ActionRow("import.stop", _("Cancel"), "stop", ("Esc",), _("What was read is kept"), ("import.running",)),
        ActionRow("import.date", _("Confirm"), "check", ("D",), _("Answers depend on the article's date"), here),
        ActionRow("import.fact_next", _("Next fact"), "down", ("F",), _("Go to the next evidence"), here),
        ActionRow("import.fact_before", _("Previous fact"), "up", ("Shift+F", "Alt+Shift+F"), _("Go back one"), here),
        ActionRow("import.accept", _("Accept"), "check", ("A",), _("Take this question"), here),
        ActionRow("import.edit", _("Edit"), "edit", ("E",), _("Change this question, and take it"), here),
        ActionRow("import.reject", _("Reject"), "cross", ("R",), _("Leave this question out, and say why"), here),
        ActionRow("import.undo", _("Undo"), "undo", ("U",), _("Take the last decision back"), here),
        ActionRow(
            "import.fine",
            _("Accept all without warnings"),
            "checkc",
            ("Shift+A", "Alt+Shift+A"),
            _("Take every open question with nothing to look at"),
            here,
        ),
        ActionRow("import.add", _("Add to deck"), "add", ("Ctrl+Return",), _("Add what was accepted"), here),
        ActionRow("import.next", _("Next article"), "right", ("Ctrl+PgDown",), _("Of those imported together"), here),
        ActionRow("import.before", _("Previous article"), "left", ("Ctrl+PgUp",), _("Back to the one before"), here),
        ActionRow("import.ledger", _("Ledger"), "filter", ("L",), _("What was left out, and why"), here),
        ActionRow("import.more", _("More"), "down", ("M",), _("What else can be done with this import"), here),
        ActionRow("import.discard", _("Start over"), "trash", ("Ctrl+Backspace",), _("Drop this import"), here),
    )


def _elsewhere() -> tuple[ActionRow, ...]:
    """What its own widget listens to, wherever it stands."""
    sheet = ("sheet",)
    return (
        ActionRow("sheet.send", _("Do it"), "check", ("Return", "Enter"), _("Do what the dialogue asks for"), sheet),
        ActionRow("sheet.close", _("Close"), "close", ("Esc",), _("Change nothing, go back to the page"), sheet),
        ActionRow("search.clear", _("Clear search"), "close", ("Esc",), _("Show everything again"), ("search",)),
        ActionRow("saved.rename", _("Rename"), "edit", ("F2",), _("Give the saved search another name"), ("saved",)),
        ActionRow("saved.delete", _("Delete"), "trash", ("Del",), _("Keep the saved search no longer"), ("saved",)),
        ActionRow("search.help", _("Search help"), "search", ("Shift+F1",), _("With examples"), ("search",)),
    )


def usual_keys(id: str) -> tuple[str, ...]:
    """The keys of an action where nobody chose others.

    Raises:
        KeyError: no such action.
    """
    return {row.id: row.keys for row in rows()}[id]


def context_name(context: str) -> str:
    """What a context is called on the help page."""
    names = {
        ANYWHERE: _("Anywhere"),
        "today": _("Today"),
        "study.choice": _("Study"),
        "study.leeches": _("Questions that keep slipping"),
        "study.question": _("Study: question"),
        "study.options": _("Study: options"),
        "study.answer": _("Study: answer"),
        "study.done": _("Study: summary"),
        "quiz.setup": _("Quiz: setup"),
        "quiz.running": _("Quiz"),
        "quiz.results": _("Quiz: results"),
        "quiz.shelf": _("Missed shelf"),
        "quiz.items": _("Question figures"),
        "quiz.past": _("Earlier quizzes"),
        "library": _("Library"),
        "bring.source": _("Import questions: source"),
        "bring.columns": _("Import questions: columns"),
        "bring.check": _("Import questions: check"),
        "bring.running": _("Import questions"),
        "bring.done": _("Import questions: done"),
        "editor": _("Add question"),
        "import": _("Import article"),
        "import.running": _("Import article: reading"),
        "settings": _("Settings"),
        "deck": _("Deck settings"),
        "reschedule": _("Cards already learnt"),
        "shortcuts": _("Shortcuts"),
        "about": _("About"),
        "sheet": _("Dialogues"),
        "search": _("Search fields"),
        "saved": _("Saved searches"),
    }
    return names[context]


def group_name(contexts: tuple[str, ...]) -> str:
    """Under which heading of the help page the actions of these contexts stand."""
    if len(contexts) == 1:
        return context_name(contexts[0])
    if CHOOSING[0] in contexts and all(context.startswith("study.") for context in contexts):
        return context_name(CHOOSING[0])
    if all(context.startswith("study.") for context in contexts):
        return _("Study: both sides")
    if all(context in _BRINGING for context in contexts):
        return _("Import questions")
    if contexts == _IMPORT:
        return context_name(_IMPORT[0])
    return _("On most pages")


def clashes(table: tuple[ActionRow, ...]) -> list[tuple[str, str, str, str]]:
    """Keys that would do two things in one context: (context, key, action, other action)."""
    found = []
    contexts = sorted({context for row in table for context in row.contexts})
    for context in contexts:
        taken: dict[str, str] = {}
        for row in table:
            if not row.lives_in(context):
                continue
            for key in row.shortcuts():
                name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
                if name in taken:
                    found.append((context, key, taken[name], row.id))
                taken[name] = row.id
    return found
