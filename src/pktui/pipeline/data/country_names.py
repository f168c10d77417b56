"""What news and the states themselves call countries, for `build.py`: written for pktui."""

from __future__ import annotations

COUNTRY_SPELLINGS = {
    "US": "US|U.S.|USA|U.S.A.|United States of America|America|the States",
    "GB": "UK|U.K.|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland",
    "AE": "UAE|U.A.E.|Emirates",
    "CD": "DRC|DR Congo|D.R. Congo|Congo-Kinshasa|Democratic Republic of Congo"
    "|Democratic Republic of the Congo|Zaire"
    "|The Democratic Republic of the Congo",
    "CG": "Congo|Congo-Brazzaville|Republic of Congo|Republic of the Congo",
    "KR": "S. Korea|Republic of Korea|ROK|Korea",
    "KP": "N. Korea|DPRK|Democratic People's Republic of Korea",
    "MM": "Burma",
    "CI": "Ivory Coast|Cote D'ivoire|Republic of Côte d'Ivoire",
    "NL": "Holland|the Netherlands|Kingdom of the Netherlands",
    "CZ": "Czech Republic|Czechia",
    "MK": "Macedonia|FYROM|North Macedonia",
    "SZ": "Swaziland|Eswatini",
    "TL": "East Timor|Timor-Leste|Democratic Republic of Timor-Leste",
    "CV": "Cape Verde|Cabo Verde",
    "VA": "Vatican|Holy See|Vatican City",
    "RU": "Russian Federation",
    "CN": "PRC|People's Republic of China|Mainland China",
    "TR": "Türkiye|Turkey|Republic of Türkiye",
    "LA": "Laos|Lao PDR|Lao People's Democratic Republic",
    "SA": "KSA",
    "CF": "CAR",
    "PS": "Palestine|State of Palestine",
    "VN": "Viet Nam|Vietnam|Socialist Republic of Viet Nam",
    "SY": "Syrian Arab Republic",
    "TW": "Taiwan",
    "HK": "Hong Kong SAR|Hong Kong Special Administrative Region of China",
    "BA": "Bosnia|Bosnia-herzegovina|Bosnia and Herzegovina",
    "PG": "Png|Independent State of Papua New Guinea",
    "ZA": "RSA",
    "TT": "Trinidad",
    "AG": "Antigua",
    "GM": "the Gambia|Republic of the Gambia",
    "BS": "the Bahamas|Commonwealth of the Bahamas",
    "MX": "United Mexican States",
    "PH": "Republic of the Philippines",
    "FR": "French Republic",
    "IT": "Italian Republic",
    "AR": "Argentine Republic",
    "DZ": "People's Democratic Republic of Algeria",
    "SD": "Republic of the Sudan",
    "NE": "Republic of the Niger",
    "RW": "Rwandese Republic",
    "CU": "Republic of Cuba",
    "GR": "Hellenic Republic",
    "PT": "Portuguese Republic",
    "CH": "Swiss Confederation",
    "TG": "Togolese Republic",
    "LB": "Lebanese Republic",
    "SV": "Republic of El Salvador",
    "KG": "Kyrgyz Republic",
    "FI": "Republic of Finland",
    "SK": "Slovak Republic",
    "GA": "Gabonese Republic",
    "EE": "Republic of Estonia",
    "KM": "Union of the Comoros",
    "MO": "Macau",
    "BN": "Brunei Darussalam",
    "WS": "Independent State of Samoa",
    "FM": "Federated States of Micronesia",
    "VI": "Virgin Islands of the United States",
    "MH": "Republic of the Marshall Islands",
    "MP": "Commonwealth of the Northern Mariana Islands",
    "NA": "Republic of Namibia",
    "BL": "Saint Barthélemy",
    "UA": "Ukrayina",
    "HT": "Republic of Haiti",
}
"""How news writes countries, and states themselves, beyond their names in CLDR and GeoNames."""


OFFICIAL_FORMS = {
    "Republic": "AF AL AO AM AR AT AZ BY BJ BO BW BG BI CM CV TD CL CO CG CR HR CI CY CZ DJ EC GA"
    " GE GH GT GN GW GY HT HN IS IN ID IQ KZ KE KI KR KG LV LR LT MG MW MV ML MT MH MU MZ NA"
    " NR NI NE PW PA PY PE PH PL PT MD RW SM SN RS SC SL SG SI ZA SD SR SZ TJ TN TR UG UZ"
    " VU YE ZM ZW SS BD MK MM EG FJ GM GQ HU IE IT LB TT CF",
    "Islamic Republic": "AF IR MR PK",
    "Arab Republic": "EG",
    "Federal Republic": "DE NG SO",
    "Kingdom": "BH BE BT KH DK ES LS MA NL NO SA SE TH TO GB SZ",
    "Hashemite Kingdom": "JO",
    "People's Republic": "CN BD",
    "Socialist Republic": "VN",
    "Democratic Socialist Republic": "LK",
    "Federal Democratic Republic": "ET NP",
    "Democratic Republic": "TL ST",
    "Bolivarian Republic": "VE",
    "Plurinational State": "BO",
    "State": "IL KW QA LY ER",
    "Sultanate": "OM",
    "Principality": "AD LI MC",
    "Grand Duchy": "LU",
    "Commonwealth": "AU BS DM",
    "Union": "KM",
    "United Republic": "TZ",
    "Federative Republic": "BR",
    "Oriental Republic": "UY",
    "Co-operative Republic": "GY",
    "Federation": "KN",
}
"""What states call themselves, before "of" and their names."""


def official_names(name: str, code: str) -> list[str]:
    """Return a state's name in full: Kingdom of Norway, Federal Republic of Nigeria."""
    return [f"{form} of {name}" for form, codes in OFFICIAL_FORMS.items() if code in codes.split()]
