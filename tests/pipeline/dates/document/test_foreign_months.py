"""Months of other languages in the date fields of articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.pipeline.dates.document.foreign_months import with_english_months
from pktui.pipeline.dates.document.metadata_date import metadata_date

FIELDS = [
    ("mars 2021", "2021-03", "French"),
    ("12 avril 2019", "2019-04-12", "French"),
    ("1er janvier 2020", "2020-01-01", "French, the first day"),
    ("Publié le 14 juillet 2015 à 09h00", "2015-07-14", "French, with words around it"),
    ("Journal des Débats, 12 avril 1889", "1889-04-12", "“des” is no December here"),
    ("3 de mayo de 2018", "2018-05-03", "Spanish"),
    ("Miércoles, 12 de junio de 2019", "2019-06-12", "Spanish, with its weekday"),
    ("15 sept. 2021", "2021-09-15", "Spanish, cut short"),
    ("7 de março de 2021", "2021-03-07", "Portuguese"),
    ("15 set 2021", "2021-09-15", "Portuguese, cut short to an English word"),
    ("02/out/2017", "2017-10-02", "Portuguese, between strokes"),
    ("3. März 2017", "2017-03-03", "German"),
    ("Montag, 11. Oktober 2010", "2010-10-11", "German, with its weekday"),
    ("Dez. 2012", "2012-12", "German, cut short"),
    ("mercoledì 1 maggio 2019", "2019-05-01", "Italian"),
    ("2-4 giugno 2013", "2013-06-02/2013-06-04", "Italian, several days"),
    ("5 mei 2013", "2013-05-05", "Dutch"),
    ("Senin, 3 Februari 2020", "2020-02-03", "Indonesian"),
    ("17 Agustus 2015", "2015-08-17", "Indonesian"),
    ("9 мая 2015 г.", "2015-05-09", "Russian"),
    ("Март 2014", "2014-03", "Russian, a month alone"),
    ("24 лютого 2022", "2022-02-24", "Ukrainian"),
    ("11 listopada 2018", "2018-11-11", "Polish"),
    ("15. dubna 2019", "2019-04-15", "Czech"),
    ("29 Ekim 2013", "2013-10-29", "Turkish"),
    ("15 Απριλίου 2019", "2019-04-15", "Greek"),
    ("15 أبريل 2019", "2019-04-15", "Arabic"),
    ("15 अगस्त 1947", "1947-08-15", "Hindi, whose vowels are marks"),
    ("2019. április 15.", "2019-04-15", "Hungarian, the year first"),
    ("2022年11月", "2022-11", "Chinese or Japanese, a month alone"),
    ("2017년 3월", "2017-03", "Korean, a month alone"),
    ("2 gen. 2014 - 5 gen. 2014", "2014-01-02/2014-01-05", "Italian, days with a dash between"),
    ("2 févr. - 5 févr. 2014", "2014-02-02/2014-02-05", "French, likewise"),
    ("Dec. 12, 2012", "2012-12-12", "English, whose short months are those of others too"),
    ("Sept.3, 2014", "2014-09-03", "English, without a blank"),
    ("Wednesday, Nov. 5 2014", "2014-11-05", "English, with its weekday"),
    ("12/Jun./2012", "2012-06-12", "English, between strokes"),
    ("2012-Dec.-12", "2012-12-12", "English, the year first"),
    ("12 Dec. '12", "2012-12-12", "English, a year of two digits"),
    ("Jan. 3 - Feb. 5, 2012", "2012-01-03/2012-02-05", "English, days with a dash between"),
    ("Jan 3-Jan 5, 2012", "2012-01-03/2012-01-05", "English, without blanks"),
    ("Sold out 2019", "2019", "no October"),
    ("set of 12, 2019", "2019", "no September"),
    ("Texte de Marie, 2019", "2019", "no month"),
]


@pytest.mark.parametrize(("field", "when", "remark"), FIELDS)
def test_fields_of_other_languages_are_dated(field: str, when: str, remark: str) -> None:
    found = metadata_date(field)
    assert (found and found.when.edtf) == when, remark


@pytest.mark.parametrize("field", ["May 2011", "3rd March 2014", "2014-05-06", "", "août", "set 9"])
def test_a_field_without_such_a_month_stays(field: str) -> None:
    assert with_english_months(field) == field


@given(st.text(max_size=120))
def test_no_field_raises(field: str) -> None:
    metadata_date(field)
