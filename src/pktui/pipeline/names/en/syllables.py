"""Syllables of which Korean and Chinese given names are made, as English text writes them."""

from __future__ import annotations

SYLLABLES = frozenset(
    """
    ae ah an bae baek beom bin bo bok bong bum byeong byong byul byung chae chan chang cheol
    chol choon chul chun dae dal deok do dok dong doo du duk eok eun eung eul ga gab gap geon
    geun gi gil go gon gu guk gun gwan gwang gwon gyeong gyu gyun ha hae hak han haeng heon
    hee hi ho hong hoon hoi hun hwa hwan hwi hye hyeok hyeon hyo hyok hyon hyong hyuk hyun
    hyung i ik il in ja jae jeong jeon ji jik jin jo jong joo joon ju jun jung jwa ki kil kon
    koo kook ku kuk kun kwan kwang kwon kye kyeong kyo kyong kyoo kyu kyun kyung lim man mi min mo
    moo moon mu mun mun myeong myong myung na nam nan o ok on pil pyo pyong rae ran rim ryeol
    ryong ryu ryul sam sang se seo seob seok seol seon seong seop seung shik shin si sik sil
    sim so sok sol son song soo sook soon su suk sul sun sung tae taek u uk un ung wan weon
    woo wook won wu ya yang ye yeol yeon yeong yo yol yon yong yoo yool yoon youn young yu yul
    yun yup sub sup geol dol byeol
    pak pong
    bang biao bo chao chen cheng chi chia chiang chien chih ching chiu chu chuan chung
    fang fei fen feng fu guang hai hao heng hsi hsien hsin hsing hsiu hsiung hua huang hui
    hung jen jeou jian jie jing jou jui jung kai kang keng kuan kuang kuei kun kuo lan lang
    lei li lian liang lien lin ling lung mei ming nan nien nung pei peng pin ping po qi qing
    ru shan shao shen sheng shi shih shu shui shun ssu ta tai tang te teh teng ti tien ting
    tsai tse tseng tsu tsun tsung tuan tung tzu yat sen sze kwun tsz wei wen wu xi xia xiang
    xiao xin xing xiong xiu xu xuan yan yao yen yi yin ying yu yuan yueh yun zhen zheng zhi
    zi mou zhong zhou chun hsuan hsueh yung keung wah wai kwok kin kit chee hin lok mei fai fong fun
    hang king kuen kwai lai leung man mau ngai pak shek shing tak tat tim tin tong tung yee
    yin yiu yuk
    """.split()
)
"""Vowels and consonants as in the common romanisations, which no rule derives from one another."""
