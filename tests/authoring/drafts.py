"""Drafts for tests: one that is finished in every form, and any at all."""

from hypothesis import strategies as st

from quizapp.authoring.draft import Draft, DraftForm

CHOICE = Draft(
    form=DraftForm.MULTIPLE_CHOICE,
    stem="Who led Norland in May 2011?",
    answer="Ada Quill",
    wrong=("Tomas Brandt", "Mina Okafor", ""),
    topic="leaders",
)
FINISHED = {
    DraftForm.FRONT_BACK: Draft(stem="Why did Norland buy Lewin?", answer="It had no harbour of its own."),
    DraftForm.MULTIPLE_CHOICE: CHOICE,
    DraftForm.SEVERAL_RIGHT: Draft(
        form=DraftForm.SEVERAL_RIGHT,
        stem="Which states signed the accord?",
        right=("Norland", "Bosnia and Herzegovina"),
        wrong=("Estmark", "Vask"),
    ),
    DraftForm.TRUE_FALSE: Draft(form=DraftForm.TRUE_FALSE, stem="Norland left the league in 2009.", truth=False),
    DraftForm.TYPED: Draft(
        form=DraftForm.TYPED, stem="Which harbour did Norland buy?", answer="Lewin Harbour", accepted=("Lewin",)
    ),
    DraftForm.NUMBER: Draft(
        form=DraftForm.NUMBER, stem="How long is the pipe?", answer="1,200", unit="km", tolerance="5 %"
    ),
    DraftForm.DATE: Draft(form=DraftForm.DATE, stem="When was the accord signed?", answer="26 August 2008"),
    DraftForm.CLOZE: Draft(form=DraftForm.CLOZE, stem="The accord was signed in {Lewin Harbour} in 2011."),
}
_TEXTS = st.text(max_size=20) | st.sampled_from(["7", "2008", "a; b", "{a} b", "_____ b", "5 %", "True", "1,200 km"])
ANY = st.builds(
    Draft,
    form=st.sampled_from(DraftForm),
    stem=_TEXTS,
    answer=_TEXTS,
    right=st.lists(_TEXTS, max_size=3).map(tuple),
    wrong=st.lists(_TEXTS, max_size=4).map(tuple),
    reasons=st.lists(_TEXTS, max_size=4).map(tuple),
    truth=st.booleans(),
    unit=_TEXTS,
    tolerance=_TEXTS,
    accepted=st.lists(_TEXTS, max_size=3).map(tuple),
    explanation=_TEXTS,
    source=_TEXTS,
    quote=_TEXTS,
    as_of=_TEXTS,
    topic=_TEXTS,
    tags=st.lists(_TEXTS, max_size=3).map(tuple),
    deck_id=st.integers(0, 5),
    image=st.sampled_from(["", "0f" * 32]),
    image_text=_TEXTS,
)
