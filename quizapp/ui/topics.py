"""How a topic is called and shown."""

from dataclasses import dataclass

from quizapp.i18n import _
from quizapp.questions.question import Topic

TOPICS = tuple(topic.value for topic in Topic)  # in the order in which they are shown everywhere


@dataclass(frozen=True, slots=True)
class TopicLook:
    """How a topic is shown: its icon, the role of its ink and of its soft fill."""

    icon: str
    ink: str
    soft: str


def topic_look(topic: str) -> TopicLook:
    """The look of one of the seven topics, or the plain one of a learner's own topic."""
    if topic in TOPICS:
        return TopicLook(topic, topic, f"{topic}-soft")
    return TopicLook("tagi", "text-2", "sunken")


def topic_name(topic: str) -> str:
    """What a topic is called: translated for the seven, as typed for a learner's own, said where there is none."""
    names = {
        "leaders": _("Leaders"),
        "dates": _("Dates"),
        "treaties": _("Treaties"),
        "votes": _("Votes"),
        "numbers": _("Numbers"),
        "places": _("Places"),
        "statements": _("Statements"),
    }
    return names.get(topic, topic) or _("No topic")
