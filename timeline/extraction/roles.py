"""Words for people in office and for bodies: what makes "Russian officials" an act of Russia, and a title before a name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STATE_AGENTS = _words("""
administration adviser advisor aide air-force aircraft airman airmen ambassador army attaché attorney authority authorities backed cabinet chancellor chief coalition
coastguard commander congress consul consulate convoy cosmonaut court defence defense delegate delegation delegations diplomat diplomats diplomacy drone embassy
embassies emperor envoy envoys fighter fleet force forces foreign general government governments gunboat helicopter house intelligence interior
investigator jet jets king leader leaders leadership legislature marine marines military militia minister ministers ministry missile monarch mission
monitor nation navy negotiator negotiators officer officers official officials parliament personnel pilot plane planes police policeman policemen politburo
premier president presidency prime-minister prince princess prosecutor prosecutors queen queen regime representative representatives secretary senate
serviceman servicemen side soldier soldiers source sources spokesman spokesperson spokeswoman spies spy state submarine tank team treasury troop troops
vessel veto vice-president warplane warplanes warship warships rocket sailor sailors base bases barracks bomber bombers destroyer carrier fighters warship prosecutors investigators counterpart colony ship frigate nationals
""")
"""Heads of noun phrases in which a demonym or a state's name makes the state an actor."""

TITLES = _words("""
president president-elect vice-president vice premier prime minister foreign defense defence finance interior environment trade justice chancellor secretary secretary-general general
treasurer attorney ambassador envoy spokesman spokesperson spokeswoman chairman chairwoman chair chief director commissioner commander king queen prince
princess emperor pope cardinal bishop archbishop senator sen. rep. representative congressman congresswoman governor gov. mayor sheriff judge justice mr. mrs.
ms. miss dr. prof. professor sir lord lady dame sgt. lt. col. capt. gen. maj. adm. cmdr. sergeant lieutenant colonel captain major admiral marshal detective officer
leader dictator strongman general deputy assistant acting first second under-secretary undersecretary national security adviser advisor head boss
executive ceo founder owner manager coach actor actress singer author writer lawyer attorney analyst professor official former ex-president premier taoiseach chief-of-staff
ayatollah sheikh sheik imam rabbi reverend rev. father sister brother crown minister-counselor speaker lawmaker mp agent co-founder president-in-office columnist journalist editor
mr mrs ms dr sen rep gov gen col lt sgt senior top activist spokespeople state cabinet parliamentary party staff treasury presidential health education commerce industry
trade energy transport agriculture culture economy labor labour affairs house republican democratic democrat candidate opposition guerrilla rebel militant commander-in-chief scientist
""")

STATE_OFFICES = ("prime minister", "foreign minister", "defense minister", "defence minister", "finance minister", "interior minister", "environment minister", "justice minister",
                 "foreign ministry", "defense ministry", "defence ministry", "president", "chancellor", "premier", "king", "queen", "emperor", "secretary of state", "defense secretary", "cabinet secretary",
                 "cabinet minister", "treasurer", "attorney general", "vice president", "foreign secretary", "chief cabinet secretary", "national security adviser", "deputy prime minister", "dictator", "crown prince")
"""Titles that act for a state even where none is named with them."""

PRIVATE = _words("former ex ex- late onetime retired ousted deposed candidate opposition rebel nominee presidential-hopeful exiled businessman")
"""Words beside a title that take the state out of it."""

UNIQUE_OFFICES = _words("president premier chancellor minister chief director chairman chairwoman head leader commissioner king queen emperor mayor governor secretary ambassador ceo")
"""Titles that one person holds at a time, so that "the president" is somebody."""

KIN = _words("""
son daughter wife husband father mother brother sister uncle aunt cousin cousins parent parents relative relatives child children friend friends lawyer lawyers
attorney widow grandson grandmother grandmothers grandfather nephew niece sons daughters girlfriend boyfriend neighbor neighbour fan fans house home body remains
""")
"""Heads that are other people than the one in their possessive."""

PLACE_PREPOSITIONS = _words("in at near around across off inside outside throughout through over above beyond within into along toward towards via under amid")
GROUP_HEADS = _words("nation nations country countries state states government governments side sides leader leaders power powers neighbor neighbors neighbour neighbours capital capitals party parties president presidents "
                     "men foe foes ally allies minister ministers rivals rival")
COUNT_WORDS = _words("two both three four")
BODY_HEADS = _words("ministry department agency company group party organization organisation bureau council alliance firm team government country nation state regime army administration bank union movement faction "
                    "newspaper paper daily guerrillas rebels commission committee court airline automaker maker bloc force")

GENERIC = _words("""
state cabinet defense defence justice foreign interior treasury parliament congress senate house government ministry department army navy police court office
council committee commission agency press media internet web senate republic kingdom union federal national capitol hill wall street islam christian catholic
protestant muslim jewish moslem arab air force supreme high security the of and intelligence finance trade health education labor cold war olympic olympics games
""")
"""Common nouns that stand with a capital in offices and places, and name nobody by themselves."""

MEDIA = _words("newspaper newspapers media press television tv channel radio station network broadcaster daily magazine website site journalist reporters")
"""Heads whose state has no part in what they report."""

LOCATIVE_HEADS = _words("north south east west center centre coast capital city town village part area region side border outskirts suburb district province shore middle edge heart streets")
