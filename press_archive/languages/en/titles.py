"""What stands before people's names in English, and what such words tell of a person's walk of life.

In: nothing. Out: tables of small letters; a dash is a word of its own, as the grammars cut texts.
"""

from __future__ import annotations

from press_archive.languages.language import Callings
from press_archive.languages.tables import groups, phrases, words

# Offices: also written small before a full name (former president Jane Doe).
OFFICES = phrases(
    """
    president, vice president, vice - president, deputy president, prime minister, deputy prime minister, minister,
    deputy minister, foreign minister, deputy foreign minister, defence minister, defense minister, finance minister,
    health minister, interior minister, trade minister, education minister, culture minister, justice minister,
    environment minister, premier, chancellor, secretary of state, secretary, foreign secretary, home secretary,
    secretary general, secretary - general, general secretary, party chief, chairman, chairwoman, chairperson, chair,
    vice chairman, vice chairwoman, governor, deputy governor, mayor, deputy mayor, senator, congressman,
    congresswoman,
    representative, ambassador, consul general, director, deputy director, director general, director - general,
    chief executive, ceo, cfo, spokesman, spokeswoman, spokesperson, professor, coach, commissioner, attorney general,
    speaker, national assembly chairman, state president, party general secretary
    """
)
# Forms of address and ranks: written with a capital.
ADDRESS = phrases(
    """
    mr, mrs, ms, miss, mx, dr, doctor, prof, sir, dame, lord, lady, judge, justice, king, queen, prince, princess,
    pope, cardinal, archbishop, bishop, father, rev, reverend, imam, gen, maj, lt, col, colonel, capt, captain, sgt,
    sergeant, admiral, adm, lieutenant, major general, lieutenant general, senior lieutenant general, brigadier,
    general,
    commander, detective, inspector, officer, sen, rep, gov, pres, sheikh, emir, sultan, crown prince, baroness, count
    """
)
TITLES = OFFICES | ADDRESS
# Names that end in one of these are not a person's, whatever stands before them: General Motors, King Street.
NO_PEOPLE = words(
    """
    Motors Electric Mills Dynamics Assembly Election Elections Staff Office Department Ministry Court Council
    Committee
    Commission House Palace Castle Hospital University College School Academy Institute Library Museum Street Avenue
    Road Square Bridge Park Gardens Island Islands Bay Airport Station Hotel Cup Open Trophy Award Awards Prize League
    Party Union Bank Group Company Inc Corp Ltd Foundation Trust Center Centre Day Week Summit Conference Act Bill
    Edward
    America Christmas Manager Counsel Strike Hospitality Cinema Theatre Theater
    """
)
PARTICLES = words("van von de der den bin bint al el la di da dos du ibn le")
_CALLINGS = {
    "sport": groups(
        "footballer | striker | midfielder | defender | goalkeeper | coach | sprinter | swimmer | boxer"
    ),
    "stage": groups("actor | actress | singer | rapper | comedian | pop star | supermodel | dancer"),
    "state": groups(
        """
        president | vice president | prime minister | deputy prime minister | minister | foreign minister |
        defence minister | defense minister | finance minister | senator | congressman | congresswoman | ambassador |
        chancellor | secretary of state
        """
    ),
    "pupil": groups("schoolboy | schoolgirl | pupil"),
}
_BY_PHRASE = {phrase: calling for calling, listed in _CALLINGS.items() for phrase in listed}

CALLING_WORDS = Callings(
    _BY_PHRASE,
    longest=max(len(phrase.split()) for phrase in _BY_PHRASE),
    state_bodies=frozenset(),
    longest_body=0,
    exclusive=frozenset(),
)
