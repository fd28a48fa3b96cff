"""A draft holds what was typed, and nothing that no file can hold."""

from quizapp.authoring.draft import Draft


def test_a_sign_that_no_file_can_hold_never_gets_in():
    draft = Draft(stem="Who\0 led it?", answer="\0", wrong=("A\0da", "Jon"))
    assert (draft.stem, draft.answer, draft.wrong) == ("Who led it?", "", ("Ada", "Jon"))
