"""Short forms of English given names that newspapers use for one and the same person."""

from __future__ import annotations

from functools import cache

_FORMS = """
    abraham abe | albert al bert | alexander alex alec sandy sasha | alexandra alex sandra |
    alfred alf fred | andrew andy drew | anthony tony | antony tony | archibald archie | arthur
    art | augustus gus | barbara barb | benjamin ben benny | bernard bernie | bradley brad |
    catherine cathy kate katie | cathleen cathy | charles charlie chuck | christian chris |
    christina chris tina | christine chris | christopher chris kit | clifford cliff | clinton
    clint | cynthia cindy | daniel dan danny | david dave davy | deborah debbie deb | dennis
    denny | dmitry dima | dominic dom | donald don donnie | dorothy dot dottie | douglas doug |
    edgar ed | edmund ed eddie | edward ed eddie ted ned | edwin ed eddie | eleanor ellie nell |
    elizabeth liz beth betty lizzie eliza | eugene gene | ezekiel zeke | florence flo | frances
    fran | francis frank | franklin frank | frederick fred freddie | frederic fred | gabriel
    gabe | gerald gerry jerry | geoffrey geoff | gregory greg | gordon gordie | gwendolyn gwen |
    harold harry hal | harrison harry | henry hank harry hal | herbert herb bert | howard howie
    | hubert bert | isaac ike | jacob jake | jacqueline jackie jacqui jacky | james jim jimmy
    jamie | janet jan | jeffrey jeff | jennifer jen jenny | jeremiah jerry | jeremy jem | jerome
    jerry | jessica jess | jonathan jon johnny jack john | joseph joe joey | joshua josh |
    judith judy | julian jules | katherine kate kathy katie | kathleen kathy kate | kenneth ken
    kenny | kimberly kim | lawrence larry | laurence larry | leonard len lenny | leonid lenya |
    leopold leo | leslie les | lewis lew | louis lou louie | madeleine maddie | malcolm mal |
    margaret maggie peggy meg margie | marjorie marge | martin marty | martha marty | matthew
    matt | maxwell max | melvin mel | michael mike mick mickey | mikhail misha | mitchell mitch
    | nathan nate | nathaniel nat nate | nicholas nick nicky | nikolai kolya | norman norm |
    oliver ollie | oscar ossie | pamela pam | patricia pat patty tricia | patrick pat paddy |
    penelope penny | peter pete | philip phil | phillip phil | priscilla cilla | rachel rae |
    ralph ralphie | randall randy | randolph randy | raymond ray | rebecca becky | reginald reg
    reggie | richard dick rick richie ricky rich | robert bob bobby rob robbie bert | roderick
    rod | rodney rod | roger rog | roland rollie | ronald ron ronnie | rosemary rose rosie |
    rudolph rudy | russell russ | samantha sam sammy | samuel sam sammy | sandra sandy |
    sebastian seb | sidney sid | simon si | stanley stan | stephanie steph | stephen steve |
    steven steve | stewart stew | stuart stu | susan sue susie | susannah sue | terence terry |
    teresa terry tess | theresa terry tess | theodore ted teddy theo | thomas tom tommy |
    timothy tim timmy | valerie val | veronica ronnie | victor vic | victoria vicky | vincent
    vince vinny | virginia ginny | vladimir volodya vova | volodymyr vova | walter walt wally |
    wilfred wilf | william bill billy will willie liam | winston winnie | yevgeny zhenya |
    zachary zach | abdelfattah abdul | mohammed mo | muhammad mo | joaquin chapo | francisco
    paco pancho | jose pepe | ignacio nacho | eduardo lalo | guillermo memo | roberto beto |
    jesus chuy | ana anita | maria mary | sergei seryozha | aleksandr sasha | alexei alyosha |
    yekaterina katya | nikolay kolya | abigail abby abi | desmond des | edith edie | gillian
    gill jill | joanna jo | joanne jo | josephine jo josie | olivia liv | rosalind roz | tobias
    toby
"""


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Map each given name to the forms that may stand for it."""
    forms: dict[str, set[str]] = {}
    for entry in _FORMS.split("|"):
        name, *short = entry.split()
        forms.setdefault(name, set()).update(short)
    return {name: frozenset(short) for name, short in forms.items()}


def is_short_form(short: str, name: str) -> bool:
    """Tell whether `short` is a short form of the given name `name`: Ken, of Kenneth."""
    return short in short_forms().get(name, ())
