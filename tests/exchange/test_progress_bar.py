"""The bar: only for many files and for a person, and never in the way of a sentence."""

import io

from quizapp.exchange.progress_bar import ProgressBar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_moves_with_the_files_and_goes_away_at_the_end() -> None:
    stream = Terminal()
    with ProgressBar.between(stream, io.StringIO()) as bar:
        bar.step(1, 4)
        bar.step(4, 4)
    assert stream.getvalue().split("\r")[1:] == [
        "[######                   ]  25 %  1/4",
        "[#########################] 100 %  4/4",
        "\033[K",
    ]


def test_a_sentence_stands_on_a_line_of_its_own() -> None:
    stream = Terminal()
    with ProgressBar.between(stream, io.StringIO()) as bar:
        bar.step(1, 2)
        bar.say("That file is empty.")
    assert stream.getvalue().endswith("\r\033[KThat file is empty.\n")


def test_there_is_no_bar_in_a_pipe_beside_results_or_for_one_file() -> None:
    for errors, results, count in (
        (io.StringIO(), io.StringIO(), 2),
        (Terminal(), Terminal(), 2),
        (Terminal(), io.StringIO(), 1),
    ):
        with ProgressBar.between(errors, results) as bar:
            bar.step(1, count)
        assert errors.getvalue() == ""


def test_many_files_draw_the_bar_a_hundred_times_at_most() -> None:
    stream = Terminal()
    with ProgressBar.between(stream, io.StringIO()) as bar:
        for done in range(1, 5001):
            bar.step(done, 5000)
    assert stream.getvalue().count("%") == 101
