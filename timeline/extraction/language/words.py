"""Classes of English words that decide what a time expression dates. Lemmas, in lower case; written by hand, kept in order."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Read a set of words from a text with blanks between them."""
    return frozenset(text.split())


EVENT_NOUNS = word_set("""
abduction abolition abstention abuse acceptance accession accident accord accords accusation acquisition acquittal action
address adoption advance agreement airlift airstrike allegation alliance ambush amendment amnesty annexation anniversary
announcement anti-government apology appeal appearance appointment approval argument armistice arraignment arrest arrival
assassination assault assessment attack attempt auction audition avalanche award ban bankruptcy barrage battle bid birth
blackout blast blaze blizzard blockade bloodshed blow boat-sinking bombardment bombing bombings boom bout boycott breach
break-in breakdown breakfast breakthrough breakup briefing broadcast burial buy-out buyback buyout by-election call campaign
cancellation canonization capitulation capture cease-fire ceasefire celebration census ceremony championship change charge
christening clash closing closure collapse collision colonization comment concert conclusion condemnation conference
confession confirmation confiscation conflict confrontation congress conquest consultation contest contract controversy
convention conversion conviction coronation counter-offensive counteroffensive coup crackdown crash creation crisis
cross-examination crossing crusade curfew cut cyberattack cyclone d'etat d'état damage deal death debate debut decision
declaration decline decree default defeat defection delisting delivery demand demise demolition demonstration denial departure
deployment deportation deposition derailment destruction detention detonation devaluation dialogue dinner disappearance
disaster disclosure discovery discussion dismissal dispatch dispute dissolution disturbance divorce docking donation downgrade
downturn drill drop drought drowning earthquake eclipse ejection election elections elevation emancipation embargo emergence
enactment encounter endorsement engagement entry epidemic eruption escape establishment evacuation eviction excavation
exchange execution exercise exhibition exit exodus expansion expedition expiration expiry explosion expulsion extension
extradition failure fall famine festival festivities feud fighting filibuster filing final fire fire-bombing firing flight
flood flooding flyby forum foundation founding fraud friendly funeral game games genocide graduation grant greeting
groundbreaking gun-battle gunfight hailstorm handover hearing heatwave heist hijacking hike holocaust hospitalization
hostage-taking hostilities hostility hurricane impeachment imprisonment inauguration incident increase incursion independence
indictment initiative injury inquiry inspection installation insurgency insurrection interrogation intervention interview
introduction invasion investigation investiture investment invitation issuance journey judgement judgment jump kidnapping
killing killings landing landslide launch launching lawsuit layoff lecture letter liberation liftoff lightning liquidation
lockdown lockout loss lunch luncheon lynching maneuver manhunt manoeuvre march marriage massacre match meet meeting merger
message migration milestone mission mistrial mobilisation mobilization move mudslide murder mutiny negotiation negotiations
nomination occupation offensive offer opening operation ordeal order ouster outage outbreak outcry overhaul overthrow pact
pandemic parade pardon parley parole partition partnership passage payment performance phone-call pilgrimage plan plea
plebiscite pledge plot plunge pogrom poisoning poll polls pre-launch premiere presentation press-conference primary probe
proclamation promise promotion proposal prosecution protest protests publication purchase purge putsch quake quarantine
question-time race raid rally ratification re-election reaction rebellion rebuke recall reception recession recognition
reconciliation recovery reduction reelection referendum reform refusal regatta registration rejection relaunch release
relocation remark remarks removal reopening repatriation repeal reply report reprieve request rescue reshuffle resignation
resolution response restoration restructuring resumption retirement retreat retrial return reunification reunion revelation
reversal revolt revolution riot rioting riots rise robbery rollout round ruling runoff rupture sale sanction sanctions scandal
secession seizure selection sentence sentencing separation session settlement shake-up shelling shipwreck shoot-out shooting
shootings shootout showdown shutdown siege signing sinking skirmish slaughter slide slaying slayings slump snowstorm spacewalk
speech spill spin-off spinoff split spree stabbing stampede standoff start statement stay stop storm strike struggle success
suicide suit summit surge surrender survey suspension swap swearing-in sweep takeoff takeover talk talks tally tenure
termination terror test testimony testing theft threat tornado tour tournament trade tragedy transaction transfer transition
treaty trial trip triumph truce tsunami tumble turmoil turnover tweet typhoon unification unveiling upgrade upheaval uprising
upset verdict veto victory vigil violation violence visit vote voyage walkout war warning wedding wildfire win withdrawal
workshop wreck
""")
"""Nouns that can name an occurrence of their own."""

WEAK_EVENT_NOUNS = word_set("""
action address bid breakfast call case change charge comment contract cut deal decision demand dinner exchange exercise fall
fire flight foundation game grant increase initiative injury investment jump letter loss lunch match message mission move
offer operation order partnership payment plan plea poll primary program promotion proposal question race reaction recognition
report response rise round sale sentence session start stay stop storm success survey talk test threat tour trade transition
trip turnover
""")
"""Event nouns that as the object of a verb seldom carry its date themselves."""

REPORTING = word_set("""
acknowledge add admit allege announce argue assert cite claim comment complain concede confirm declare deny describe disclose
emphasize explain indicate insist mention note predict quote recall reiterate remark reply report respond reveal say state
stress suggest tell testify tweet warn write
""")

TALKING = word_set("""
address allude anticipate attribute blame celebrate cite commemorate compare condemn consider criticise criticize defend denounce
describe discuss dismiss downplay echo examine explain follow gloss hail highlight ignore investigate justify link mark
mention mourn note oppose praise precede probe protest recall refer reference regret reject relate remember review shrug study
support tie welcome
""")
"""Verbs whose object is an occurrence of another time."""

PLANNING = word_set("""
agree aim ask bind book call decide destine due expect forecast hope intend invite likely need order plan pledge poise prepare
project promise propose ready schedule seek set slate suppose supposed threaten urge vow want wish
""")

ASPECT = word_set("""
attempt begin cease choose come complete conclude continue fail finish go help keep manage proceed refuse resume start stop
try
""")
"""Verbs whose infinitive or gerund shares their time; they name the occurrence."""

STATIVE = word_set("""
appear be believe belong comprise concern consist contain cost depend deserve equal exist feel hate have hold include involve
know lie like live love matter mean need owe own possess remain resemble seem stand think understand want weigh
""")

DECIDING = REPORTING | word_set("agree approve ask buy decline hire object offer refuse reject sell sue want")
"""What only somebody does, no talk and no plan."""

AFTERMATH = word_set("""
about after amid because before concerning despite during following for from over pending regarding since until
""")
"""Prepositions whose object may be an occurrence with a date of its own."""

STARTING = word_set("beginning starting")
"""Participles that open a time: "starting Monday"."""

VERBAL_PREPOSITIONS = STARTING | word_set("according concerning excluding following including involving pending regarding")
"""Participles that the parser may take for verbs, and that only introduce a noun."""

INTRODUCING = word_set("after amid despite following pending since")
"""Words after which a noun has its own date, whatever the verb says."""

TIME_UNITS = word_set("day days hour hours minute minutes night nights month months time week weeks year years")

HYPOTHETICAL_MODALS = word_set("can could may might must ought should would")
FUTURE_MODALS = word_set("'ll shall will wo")
CONDITIONAL_MARKS = word_set("if lest unless whether")

DATE_ADVERBS = word_set("""
about after again ago almost also around at back before between by earlier early even exactly just late later less mid mid-
more nearly only roughly shortly since some soon than till until
""")
COMPARING = word_set("akin comparable compare compared comparison equal equivalent similar than unlike versus vs")

PRESENT_PERSON_PRONOUNS = word_set("he her hers herself him himself his she")
GROUP_PRONOUNS = word_set("their theirs them themselves they")
THING_PRONOUNS = word_set("it its itself")
SPEAKER_PRONOUNS = word_set("i me mine my our ours us we")
