"""A rule that fails is left out for its whole article, and told by its name and place."""

from __future__ import annotations

import pytest

from press_archive.rules import RuleFailedError, Rules, without_failing


def test_work_is_done_again_without_what_failed() -> None:
    begun: list[str] = []

    def work(rules: Rules) -> tuple[int, int, int]:
        begun.append("work")
        first = rules.run("first", lambda: 1, 0)
        second = rules.run("second", lambda: 1 // 0, 0)
        third = rules.run("third", lambda: int("ba"), 0)
        return first, second, third

    result, failed = without_failing(work, "a.txt")
    assert result == (1, 0, 0)
    assert list(failed) == ["second", "third"]
    assert failed["second"].startswith("ZeroDivisionError, test_rules.py:")
    assert "ba" not in failed["third"], "an error's message may hold words of the article"
    assert len(begun) == 3


def test_a_rule_within_a_rule_fails_alone() -> None:
    def work(rules: Rules) -> list[str]:
        return rules.run("outer", lambda: ["outer", *rules.run("inner", lambda: [{}["x"]], [])], [])

    assert without_failing(work, "a.txt") == (
        ["outer"],
        {"inner": without_failing(work, "a.txt")[1]["inner"]},
    )


def test_without_anybody_to_leave_it_out_a_failure_is_loud() -> None:
    with pytest.raises(RuleFailedError, match="one: ZeroDivisionError"):
        Rules().run("one", lambda: 1 // 0, 0)


def test_too_deep_is_a_failure_and_what_is_not_the_rules_fault_is_none() -> None:
    def deep() -> int:
        return deep()

    assert without_failing(lambda rules: rules.run("deep", deep, -1), "a.txt") == (
        -1,
        {"deep": "RecursionError"},
    )
    for error in (KeyboardInterrupt, MemoryError):

        def interrupted(error: type[BaseException] = error) -> None:
            raise error

        with pytest.raises(error):
            without_failing(lambda rules: rules.run("one", interrupted, None), "a.txt")
