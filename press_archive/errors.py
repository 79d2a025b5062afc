"""What can go wrong, in two sorts: a user's mistake that ends the build, and a problem
in the material that never does.

In: nothing. Out: exception types (the API) and :class:`Problem` records (kept on the editors' page).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["quarantined", "warning", "note", "fatal"]
# Each has a sentence in the catalogues: "problem_" + code.
ProblemCode = Literal[
    "another_build",
    "binary_file",
    "broken_link",
    "changed_meanwhile",
    "cluster_no_scheduler",
    "cluster_no_workers",
    "cluster_without_dask",
    "cluster_worker_differs",
    "cluster_worker_lacks_us",
    "converter_missing",
    "corrections_do_not_go_on",
    "corrections_said_otherwise",
    "database_unwritable",
    "decision_without_outlet",
    "decision_without_source",
    "disk_full",
    "disk_refused",
    "duplicate",
    "earlier_version",
    "empty_file",
    "encoding_guessed",
    "entries_contradict",
    "entries_differ",
    "entries_one_id",
    "entry_bad_row",
    "entry_circle",
    "entry_column_twice",
    "entry_excludes_all",
    "entry_field_twice",
    "entry_file_unreadable",
    "entry_kinds_differ",
    "entry_missing",
    "entry_more_cells",
    "entry_name_taken",
    "entry_needs_one",
    "entry_needs_two",
    "entry_no_such_record",
    "entry_not_a_day",
    "entry_not_a_language",
    "entry_not_a_number",
    "entry_not_a_reference",
    "entry_not_a_span",
    "entry_not_a_text",
    "entry_not_addresses",
    "entry_not_an_address",
    "entry_not_an_office",
    "entry_not_coordinates",
    "entry_not_fields",
    "entry_not_names",
    "entry_not_one_of",
    "entry_not_readable",
    "entry_not_texts",
    "entry_only_places",
    "entry_same_names",
    "entry_section_no_list",
    "entry_section_no_names",
    "entry_two_names",
    "entry_unknown_column",
    "entry_unknown_field",
    "entry_unknown_section",
    "entry_without_name",
    "error_page",
    "feed_without_items",
    "few_words",
    "file_damaged",
    "folder_named_like_article",
    "front_matter_broken",
    "front_matter_no_mapping",
    "front_matter_unclosed",
    "holds_nothing",
    "home_missing",
    "html_cut",
    "html_main_text_guessed",
    "html_text_lost",
    "html_unreadable",
    "impossible_date",
    "judgement_without_entity",
    "judgements_do_not_go_on",
    "ledger_address",
    "ledger_cells",
    "ledger_columns",
    "ledger_kind",
    "ledger_same_address",
    "left_out_attachment",
    "left_out_companion",
    "left_out_draft",
    "left_out_message",
    "left_out_record",
    "link_leaves_seeds",
    "link_to_folder",
    "list_page",
    "locked_file",
    "login_page",
    "mixed_encodings",
    "mojibake",
    "mojibake_repaired",
    "nested_too_deep",
    "no_articles",
    "no_body",
    "no_contact",
    "no_text",
    "not_a_file",
    "not_an_article",
    "not_prose",
    "objects_broken",
    "objects_too_deep",
    "objects_without_texts",
    "only_pictures",
    "only_records",
    "package_missing",
    "page_too_large",
    "page_twice",
    "passage_too_long",
    "path_climbs",
    "perhaps_several",
    "picture_damaged",
    "picture_elsewhere",
    "picture_missing",
    "picture_outside",
    "picture_svg",
    "picture_too_large",
    "picture_unknown",
    "process_ended",
    "rights_do_not_go_on",
    "rule_failed",
    "rules_failed",
    "same_address",
    "same_article",
    "setting_also_load",
    "setting_archive_no_keys",
    "setting_directory_urls",
    "setting_engine_url",
    "setting_face",
    "setting_folders",
    "setting_language",
    "setting_max_source_mb",
    "setting_no_picture",
    "setting_no_seeds",
    "setting_no_text",
    "setting_pages_from",
    "setting_report",
    "setting_share_cards",
    "setting_theme_dir",
    "setting_theme_script",
    "setting_unknown",
    "setting_words",
    "setting_wrong",
    "share_cards_no_address",
    "site_a_file",
    "site_not_ours",
    "store_unwritable",
    "stories_do_not_go_on",
    "table_broken",
    "table_too_wide",
    "table_without_column",
    "table_without_texts",
    "tag_too_large",
    "template_broken",
    "text_recognised",
    "text_too_long",
    "too_large",
    "too_many_pages",
    "too_many_passages",
    "undecodable",
    "undecodable_name",
    "undecoded_bytes",
    "unpacks_too_large",
    "unreadable",
    "unreadable_file",
    "unreadable_folder",
    "warc_damaged",
    "warc_without_pages",
]


class ArchiveError(Exception):
    """A mistake in settings or in a file of decisions; the message is one sentence for people.

    It names the file (and line, where known), what is wrong, what was expected and what to do.
    The command line prints it and ends with exit code 1.
    """


class SourceChangedError(ArchiveError):
    """A source is not what it was when this build read it; its argument is the source's path."""

    @property
    def path(self) -> str:
        return str(self.args[0])

    def __str__(self) -> str:
        return f"{self.path} was changed during the build; build again."


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something about a source that an editor should know.

    ``quarantined``: the source has no page; ``warning``: published, and something is wrong or missing
    that makes ``--strict`` fail; ``note``: uncertain or blank, which is a normal state of an archive; ``fatal``: a
    mistake that ends the build, so it stands on no page.
    """

    source: str  # path under the seeds folder, with "#record" where a file holds several
    severity: Severity
    code: ProblemCode
    detail: str = ""  # what fills the sentence's {detail}; untrusted text, escaped by whoever shows it
    line: int | None = None  # 1-based line in the decoded source
    values: tuple[tuple[str, str], ...] = ()  # what fills other blanks of the sentence, by their names

    @property
    def is_left_out(self) -> bool:
        """Whether it tells of a source that a rule leaves out: no article, or none that was published."""
        return self.code.startswith("left_out_")


class MistakesError(ArchiveError):
    """Mistakes for which the catalogues have sentences: who prints them says them in the interface's language."""

    def __init__(self, *mistakes: Problem) -> None:
        super().__init__(*mistakes)
        self.mistakes = tuple(replace(mistake, severity="fatal") for mistake in mistakes)


def mistake(code: ProblemCode, detail: str = "", source: str = "", **values: object) -> MistakesError:
    """Return what ends a build, to raise; ``values`` fill the blanks of its sentence."""
    told = tuple((name, str(value)) for name, value in sorted(values.items()))
    return MistakesError(Problem(source, "fatal", code, detail, values=told))
