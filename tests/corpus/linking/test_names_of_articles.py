"""What single articles name, in the wordings of agencies, letters, transcripts and captions."""

from __future__ import annotations

import pytest

from pktui.model.entity import EntityKind
from tests.corpus.read import entities

_KINDS = {"P": EntityKind.PERSON, "L": EntityKind.PLACE, "O": EntityKind.ORGANISATION}

ARTICLES = [
    # a party and a state in brackets, a share's sign and a scale name nobody
    ("Rep. Ada Mack (R-Calif.) and Sen. Bo Lund (D-Ore.) met Jim Costa (D-Fresno).",
     "P Ada Mack, Bo Lund, Jim Costa"),
    ("Exxon Mobil (XOM.N) and Total (TOTF.PA) fell, said Ida Holm.",
     "P Ida Holm", "O Exxon Mobil, Total"),
    ("The quake measured 7.0 on the Richter scale, said Ida Holm.", "P Ida Holm"),
    ("Toyota scaled back its plans. BP and Shell scale down theirs, said Ida Holm.",
     "P Ida Holm", "O Toyota, BP, Shell"),
    ("RT @someone: they have the square. Ida Holm passed it on.", "P Ida Holm"),
    # families and given names that are words
    ('Jack and Meg Ferris opened. Mr Ferris said it was late. "Go," said Mrs Ferris.',
     "P Jack Ferris, Meg Ferris"),
    ("Will Young won. Mark Owen sang.", "P Will Young, Mark Owen"),
    ("Will Young win? Nobody in Hanoi knew.", "L Hanoi"),
    ("Will Young's record sold well. Will Obama's plan pass? Obama did not say.",
     "P Will Young, Obama"),
    ("Do Van Binh and Nguyen Thi Hoa were fined. Binh did not appeal.",
     "P Do Van Binh, Nguyen Thi Hoa"),
    ("Dong Van Thanh and To Huy Rua met Hun Sen. Rua thanked Hun Sen.",
     "P Dong Van Thanh, To Huy Rua, Hun Sen"),
    ("Ban Ki-moon spoke to Hu Jintao; Hu said little.", "P Ban Ki-moon, Hu Jintao"),
    ("An Thi Thuy won. An Obama aide spoke of Ta Minh Duc.",
     "P An Thi Thuy, Obama, Ta Minh Duc"),
    ("Bo Lund said April Glaspie had been in Baghdad. Prices said April rose.",
     "P Bo Lund, April Glaspie", "L Baghdad"),
    ('"Enough," said Tony Hayward-who runs BP. Hayward-has he a plan?',
     "P Tony Hayward", "O BP"),
    # an office for several tasks
    ("Secretary of State for Business, Innovation and Skills Vince Cable spoke.",
     "P Vince Cable"),
    ("Minister for Culture, Communications and Creative Industries Ed Vaizey spoke.",
     "P Ed Vaizey"),
    ("Minister of State for Housing, Planning and Urban Affairs Yusuf Khan spoke.",
     "P Yusuf Khan"),
    ("White House Press Secretary Robert Gibbs said so.", "P Robert Gibbs", "L White House"),
    # who speaks
    ("COOPER: Ivan Watson is here.\nWATSON: Thank you. The crowd is large.\nCOOPER: Stay safe.",
     "P Cooper, Ivan Watson"),
    ("Q. Did he speak for you? SECRETARY GATES: No. ADM. MULLEN: Frank Wisner did.",
     "P Gates, Mullen, Frank Wisner"),
    ("Ida Holm is an MP. London was angry. Bo Lund is their CEO. Hanoi was calm.",
     "P Ida Holm, Bo Lund", "L London, Hanoi"),
    # firms by a part of their name
    ("Fannie Mae and Freddie Mac were seized. Freddie's chief, Richard Syron, and Fannie's, "
     "Daniel Mudd, were dismissed.",
     "P Richard Syron, Daniel Mudd", "O Fannie Mae, Freddie Mac"),
    ("Merrill Lynch was sold. John Thain of Merrill shook hands. Shares in Merrill rose.",
     "P John Thain", "O Merrill Lynch"),
    ("The Muslim Brotherhood will not stand. Essam Erian of the Brotherhood said so.",
     "P Essam Erian", "O Muslim Brotherhood"),
    ("The Free Syrian Army fled Homs. The Army took it, Riad Asaad said.",
     "P Riad Asaad", "O Free Syrian Army", "L Homs"),
    ("Boeing Dreamliner and GlaxoSmithKline Relenza were shown, said Ida Holm.",
     "P Ida Holm", "O Boeing, GlaxoSmithKline"),
    ("The band Arcade Fire played. Arcade Fire's singer, Ida Holm, wept.",
     "P Ida Holm", "O Arcade Fire"),
    ("The National Commission on the BP Deepwater Horizon Oil Spill and Offshore Drilling met.",
     "O National Commission on the BP Deepwater Horizon Oil Spill and Offshore Drilling"),
    ("The Bread and Roses Party named Ida Holm. The Labour and Green Party talks failed.",
     "P Ida Holm", "O Bread and Roses Party, Labour, Green Party"),
    ("Total losses are near. Total sued; shares in Total fell.", "O Total"),
    # a firm by its name without Inc. or by its first word; who is called so stays a person
    ("Harlow Engine Co cut output. Harlow said demand for Harlow's engines fell.",
     "O Harlow Engine Co"),
    ("Aca Bo Inc lost money. Aca Bo said it would sue. Gandalf Technologies Inc did not.",
     "O Aca Bo, Gandalf Technologies Inc"),
    ("Mr Norwood of Norwood Corp left. Ann Harlow runs Harlow Foods Inc; Harlow is 51.",
     "P Norwood, Ann Harlow", "O Norwood Corp, Harlow Foods Inc"),
    ("Montedison S.p.A. said its board met. Montedison shares fell.", "O Montedison S.p.A."),
    ("Sony Ericsson and Maruti Suzuki rose, said Ida Holm.",
     "P Ida Holm", "O Sony Ericsson, Maruti Suzuki"),
    ("GlaxoSmithKline fell. GSK makes vaccines. LaToya Jackson did not buy it.",
     "P LaToya Jackson", "O GlaxoSmithKline"),
    # a full name behind a body, and what a page sets around its quotations
    ("Associated Press Tony Hayward said so. United Nations Peter Holm did not.",
     "P Tony Hayward, Peter Holm", "O Associated Press, United Nations"),
    ('"Yes," he said. End Quote Bob Dudley BP managing director. The firm lost.',
     "P Bob Dudley", "O BP"),
    ("He wept. End Quote Professor Jane Hill University of Kent",
     "P Jane Hill", "O University of Kent"),
    # titles that are given names
    ("Sergeant Lewis Hart met Corporal Dean Boyce and Mr Earl Sims. Dean Smith and Prince William "
     "did not.",
     "P Lewis Hart, Dean Boyce, Earl Sims, Smith, William"),
    # wives and husbands
    ("David Beckwith and his wife Helena spoke. Mr Beckwith wept; Mrs Beckwith did not.",
     "P David Beckwith, Helena Beckwith"),
    ("David Beckwith and his wife Helena spoke. Ann Dole and her husband, Bo, came. Mr Lund left.",
     "P David Beckwith, Helena, Ann Dole, Bo, Lund"),
    # a ship and who is called as she is; what somebody plays for
    ("The USS Callaghan left Norfolk. The Callaghan is old. Ian Callaghan saw her.",
     "P Ian Callaghan", "L Norfolk"),
    ("Son Heung-min scored for Tottenham. Bo Lund lives in Tottenham.",
     "P Son Heung-min, Bo Lund", "O Tottenham", "L Tottenham"),
    # groups and places by their first words in Arabic
    ("Ahrar al-Sham, Jaish al-Islam and Sipah-e-Sahaba signed. Ansar Burney, a lawyer, did not.",
     "P Ansar Burney", "O Ahrar al-Sham, Jaish al-Islam, Sipah-e-Sahaba"),
    ("Hezbollah and Fatah al-Islam fought. Saif al-Islam Gaddafi fled; Saif al-Islam was caught.",
     "P Saif al-Islam Gaddafi", "O Hezbollah, Fatah al-Islam"),
    ("They took Ras Lanuf, Wadi Halfa and Kafr Nabl. Ras Baraka, the mayor, said so.",
     "P Ras Baraka", "L Ras Lanuf, Wadi Halfa, Kafr Nabl"),
    # ships by what they are called, acronyms, towns that troops take
    ("The tanker Sirius Star was freed. The Sirius Star's captain, Ida Holm, wept.", "P Ida Holm"),
    ("Bo Lund of the Front told us that MINURSO had failed. ROBERT BALE (centre) did not.",
     "P Bo Lund, Robert Bale", "O MINURSO"),
    ("Ida Holm of AIIMS, Delhi, spoke.", "P Ida Holm", "O AIIMS", "L Delhi"),
    ("Rebels seized Bagaru. Troops fled from Zintara; they arrested Ida Holm.",
     "P Ida Holm", "L Bagaru, Zintara"),
    ("He flew to Dar es Salaam, and Serum Institute makes it, said Ida Holm.",
     "P Ida Holm", "O Serum Institute", "L Dar es Salaam"),
    ("Harbour Institute staff left, said Ida Holm.",
     "P Ida Holm", "O Harbour Institute"),
    ("The Tokyo Electric Power Company (Tepco) lost. Tepco wept.",
     "O Tokyo Electric Power Company"),
    # a letter's signature; a wife before anybody who may be one is named
    ("I agree with Defra. SIMON HARTLEY, Bath", "P Simon Hartley", "O Defra", "L Bath"),
    ("Sir Alan Frobisher and Lady Frobisher left. Toby Frobisher came.",
     "P Alan Frobisher, Toby Frobisher"),
    ("At KINGSTOWN, Jamaica, Ida Holm spoke of Cefn Mawr and Loch Duine.",
     "P Ida Holm", "L Kingstown, Jamaica, Cefn Mawr, Loch Duine"),
    # a party and who leads it; bodies in lists; members by their seats
    ("The Convergence Party of Ivan Petrov won. The Workers' Party of Korea and the Party of "
     "European Socialists met.",
     "P Ivan Petrov", "O Convergence Party, Workers' Party of Korea, Party of European Socialists"),
    ("Novaya Gazeta and Ekho Moskvy said so. Greenpeace and Ida Holm did not.",
     "P Ida Holm", "O Novaya Gazeta, Ekho Moskvy, Greenpeace"),
    ("Shares of Bharti Airtel and Reliance Communications rose, said Ida Holm.",
     "P Ida Holm", "O Bharti Airtel, Reliance Communications"),
    ("JACK DROMEY (Birmingham): Will he go? IDA HOLM (London): No.",
     "P Jack Dromey, Ida Holm", "L Birmingham, London"),
    # a grandfather is not who has his name with a number
    ("Richard Carew III was crowned. His grandfather, Richard Carew, died. Carew III wept.",
     "P Richard Carew III, Richard Carew"),
    ("Richard Carew III was crowned. His aunt wrote to Richard Carew.", "P Richard Carew III"),
    # papers that are called by a word
    ("He told the Times that Ida Holm was wrong. Via the Guardian's Bo Lund.",
     "P Ida Holm, Bo Lund", "O Times, Guardian"),
    ("The Mirror reported that Ida Holm had left. The mirror broke; the times changed.",
     "P Ida Holm", "O Mirror"),
    ("The Sun is a star, said Ida Holm. She sat in the sun, an observer.", "P Ida Holm"),
    # places
    ("Peter Hargreaves\nBath, Somerset", "P Peter Hargreaves", "L Bath, Somerset"),
    ("Martha Kessler\nPrinceton, N.J., Feb. 13, 2011",
     "P Martha Kessler", "L Princeton, New Jersey"),
    ("He says the Kasr al-Nil bridge in Cairo is open.", "L Kasr al-Nil, Cairo"),
    ("The Eiffel Tower and the Brandenburg Gate were lit.",
     "L Eiffel Tower, Brandenburg Gate"),
    ("June Whitfield met Ida Holm at the Roxy; they left.", "P June Whitfield, Ida Holm"),
    ("At Camp Bastion the Grenadier Guards met Ida Holm.",
     "P Ida Holm", "L Camp Bastion", "O Grenadier Guards"),
    ("DAMASCUS, JAN 10 (AFP) - SYRIA'S BASHAR AL-ASSAD SPOKE. THE ARAB LEAGUE'S NABIL AL-ARABI "
     "WAS ANGRY.",
     "P Bashar al-Assad, Nabil al-Arabi", "L Damascus, Syria", "O AFP, Arab League"),
    # headlines, storms, treaties, stars
    ("NEW CAP FOR LEAKING OIL WELL In June the cap was placed, said Ida Holm.", "P Ida Holm"),
    ("The star AB Aurigae is young, says Ida Holm.", "P Ida Holm"),
    ("AB Electrolux and AB Lindex met SS Cygni's finder, Ida Holm.",
     "P Ida Holm", "O AB Electrolux, AB Lindex"),
    ("Tropical Storm Bonnie is near. Bonnie is weak, says Ida Holm.", "P Ida Holm"),
    ("Engineers feared Tropical Storm Bonnie. The Geneva Conventions say nothing of it.",),
    ("Katrina was a category 5 hurricane. Katrina killed many in New Orleans.",
     "L New Orleans"),
    ("The Trans-Alaska Pipeline was shut, said Ida Holm.", "P Ida Holm"),
]  # fmt: skip


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case[0][:40])
def test_names_of_an_article(case: tuple[str, ...]) -> None:
    text, *rows = case
    wanted = {(_KINDS[row[0]], name) for row in rows for name in row[2:].split(", ")}
    found = {(entity.kind, _plain(entity.name)) for entity in entities(text)}
    assert found == wanted


def _plain(name: str) -> str:
    return {"N.J.": "New Jersey", "COOPER": "Cooper"}.get(name, name)
