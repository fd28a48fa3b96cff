"""The controls of the editor, each with its label: all that any form of a question needs."""

from quizapp.authoring.own import DraftForm
from quizapp.i18n import _
from quizapp.ui.forms import FORM_ICONS, form_name
from quizapp.ui.pages.editor_forms.image_field import ImageField
from quizapp.ui.pages.editor_forms.options import OptionFields, right_words, wrong_words
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox, Field, TextArea, TextField
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.token_field import TokenField

TRUE, FALSE = "true", "false"


class EditorFields:
    """The controls by the names of a draft; `named` are the same with label, hint and problem."""

    def __init__(self, add_image: Button | None) -> None:
        optional = _("optional")
        self.form = ComboBox(_("Form"))
        for form in DraftForm:
            self.form.add(form_name(form.value), form, FORM_ICONS[form.value])
        self.stem = TextArea(_("Question"), role="evidence", low=2, high=6)
        self.answer = TextField(_("Right answer"))
        self.unit = TextField(_("Unit"), placeholder=_("km, %, members"))
        self.tolerance = TextField(_("Tolerance"), placeholder=_("10 or 5 %"))
        both = [Choice(TRUE, _("True"), "check"), Choice(FALSE, _("False"), "cross")]
        self.truth = SegmentedControl(both, TRUE, name=_("It is"))
        self.right = OptionFields(right_words(), self.tolerance)
        self.wrong = OptionFields(wrong_words(), self.right.last())
        self.accepted = TokenField(_("Also accept when typed"), _("Add a spelling"))
        self.explanation = TextArea(_("Why it is right"), low=2, high=6)
        self.explanation.setPlaceholderText(_("**bold**, *italic*, - list"))
        self.image = ImageField(add_image or Button(_("Add an image"), size="small"))
        self.source = TextField(_("Source"), placeholder=_("Outlet, date, page"))
        self.as_of = TextField(_("True as of"), placeholder="2008-08")
        self.quote = TextArea(_("Quotation"), low=1, high=4)
        self.topic = ComboBox(_("Topic"))
        self.tags = TokenField(_("Tags"), _("A tag, then Enter"), words=True)
        self.deck = ComboBox(_("Deck"))
        self.named = {
            "form": Field(_("Form"), self.form),
            "stem": Field(_("Question"), self.stem),
            "answer": Field(_("Right answer"), self.answer),
            "unit": Field(_("Unit"), self.unit, hint=optional),
            "tolerance": Field(_("Tolerance"), self.tolerance, hint=optional),
            "truth": Field(_("It is"), self.truth),
            "right": Field(_("Right answers"), self.right),
            "wrong": Field(_("Wrong options"), self.wrong),
            "accepted": Field(_("Also accept when typed"), self.accepted, hint=optional),
            "explanation": Field(_("Why it is right"), self.explanation, hint=optional),
            "image": Field(_("Image"), self.image, hint=optional),
            "source": Field(_("Source"), self.source, hint=optional),
            "as_of": Field(_("True as of"), self.as_of, hint=optional),
            "quote": Field(_("Quotation"), self.quote, hint=optional),
            "topic": Field(_("Topic"), self.topic),
            "tags": Field(_("Tags"), self.tags, hint=optional),
            "deck": Field(_("Deck"), self.deck),
        }
