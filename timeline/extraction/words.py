"""Classes of English words that decide what a time expression dates. Lemmas, in lower case; written by hand, kept in order."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EVENT_NOUNS = _words("""
abduction abolition abstention abuse acceptance accession accident accord accusation acquisition acquittal action address adoption advance
agreement airstrike allegation alliance ambush amendment amnesty announcement anniversary annexation apology appeal appearance appointment
approval argument arrest arrival assassination assault assessment attack attempt auction audition award ban bankruptcy battle bid birth blackout
blast blaze blockade bloodshed blow boat-sinking bombardment bombing boom bout boycott breach break-in breakdown breakthrough breakup briefing
broadcast burial buyout buy-out call campaign cancellation capture capitulation cease-fire ceasefire celebration ceremony championship change charge
clash closing closure collapse collision comment conclusion concert condemnation conference confession confirmation confiscation conflict
confrontation congress conquest consultation contest contract controversy convention conversion conviction coronation coup d'etat d'état crackdown crash creation
crisis crossing cut cyberattack damage deal death debate debut decision declaration decline decree default defeat defection delivery demand demise
demolition demonstration denial departure deployment deportation deposition derailment destruction detention detonation devaluation dialogue
disappearance disaster disclosure discovery discussion dismissal dispatch dispute dissolution disturbance divorce donation downturn drill drop
drought drowning earthquake ejection election elevation embargo emergence encounter enactment endorsement engagement entry epidemic eruption escape
establishment eviction evacuation event exchange excavation execution exercise exhibition exit expansion expedition explosion expulsion failure
fall famine festival feud fighting filing final fire firing flight flood flooding forum foundation founding fraud friendly funeral game genocide grant
greeting gunfight gun-battle handover hearing heist hijacking hike holocaust hospitalization hostage-taking hostility hurricane impeachment imprisonment inauguration
incident incursion increase independence indictment initiative injury inquiry inspection installation insurrection interrogation intervention interview
introduction invasion invitation investigation investment investiture issuance journey judgment judgement jump kidnapping killing landing launch launching
lawsuit layoff lecture letter liberation lightning loss lynching maneuver manoeuvre march marriage massacre match meet meeting merger message
migration milestone mission mobilization mobilisation move murder mutiny negotiation nomination occupation offensive offer opening operation
ordeal order outage outbreak ouster outcry overthrow pact pandemic parade pardon parley partition partnership passage payment performance
phone-call plan plea pledge plot plunge poisoning poll pre-launch premiere presentation press-conference primary probe proclamation promise
promotion proposal prosecution protest publication purchase purge quake question-time race raid rally ratification reaction rebellion rebuke recall
recession reception recognition reconciliation recovery reduction reelection re-election referendum reform refusal registration rejection release
relocation remark removal reopening repatriation reply report request rescue reshuffle resignation resolution response restoration resumption
retirement retreat return reunification reunion revelation reversal revolt revolution riot rioting rise robbery round ruling rupture sale
sanction scandal secession seizure selection sentence sentencing separation session settlement shake-up shelling shipwreck shoot-out shooting
shootout showdown shutdown siege signing sinking slaughter slaying slump speech split spill spree stabbing standoff start statement stay stop
storm strike struggle success suicide suit summit surge surrender survey suspension sweep swap takeover takeoff talk tally tenure termination terror
test testing testimony theft threat tour tournament trade tragedy transaction transfer transition treaty trial trip triumph truce
tsunami tumble turmoil turnover tweet typhoon unification unveiling upheaval uprising upset verdict veto victory vigil violation violence visit vote
voyage walkout war warning wedding win withdrawal workshop wreck
accords bombings elections festivities games hostilities killings negotiations polls protests remarks riots sanctions shootings slayings talks
anti-government by-election cross-examination dinner lunch luncheon breakfast expiry expiration extension extradition fire-bombing
""")
"""Nouns that can name an occurrence of their own."""

WEAK_EVENT_NOUNS = _words("""
action address bid call case change charge comment contract cut deal decision demand event exercise exchange fall fire flight foundation game
grant increase initiative injury investment jump letter loss match message mission move offer operation order partnership payment plan poll primary program
promotion proposal question race reaction recognition report response rise round sale sentence session start stay stop storm success survey
talk test tour trade transition turnover offer plea threat trip dinner lunch breakfast
""")
"""Event nouns that as the object of a verb seldom carry its date themselves."""

REPORTING = _words("""
say tell announce report add note state declare claim warn insist argue acknowledge admit confirm deny suggest explain comment remark reply respond
write tweet testify stress emphasize reiterate assert allege reveal disclose indicate predict concede complain quote cite describe mention recall
""")

TALKING = _words("""
cite mention recall describe discuss condemn criticize criticise address blame denounce review remember commemorate mark celebrate mourn investigate
probe follow precede consider welcome oppose support examine study compare regret defend explain highlight note reference echo reject anticipate gloss dismiss ignore shrug downplay justify praise hail protest
""")
"""Verbs whose object is an occurrence of another time."""

PLANNING = _words("""
plan schedule expect set slate intend hope want prepare aim propose promise pledge vow agree decide threaten due poise likely ready bind destine
supposed suppose seek wish order ask urge call ask invite need project forecast book
""")

ASPECT = _words("begin start continue finish stop cease resume help try manage fail proceed come go keep conclude attempt choose refuse complete")
"""Verbs whose infinitive or gerund shares their time; they name the occurrence."""

STATIVE = _words("""
be have own hold contain include consist belong remain stand live know believe think want need love like hate resemble equal cost weigh mean
seem appear lie exist owe possess comprise involve concern depend matter deserve feel understand
""")

AFTERMATH = _words("after following before since during despite amid over about regarding concerning from until for because pending")
VERBAL_PREPOSITIONS = _words("following including pending regarding concerning according excluding involving")
"""Participles that the parser may take for verbs, and that only introduce a noun."""

INTRODUCING = _words("after following pending despite amid since")
"""Words after which a noun has its own date, whatever the verb says."""

TIME_UNITS = _words("hour hours minute minutes day days week weeks month months year years time")
"""Prepositions whose object may be an occurrence with a date of its own."""

HYPOTHETICAL_MODALS = _words("could would might may should can must ought")
FUTURE_MODALS = _words("will shall 'll wo")
CONDITIONAL_MARKS = _words("if unless whether lest")

DATE_ADVERBS = _words("""
early earlier late later ago before after shortly soon just only also even back again more less than about around nearly almost roughly some exactly
mid- mid since until till by between at around
""")
COMPARING = _words("compared compare comparison versus vs than unlike")

PRESENT_PERSON_PRONOUNS = _words("he she him her his hers himself herself")
GROUP_PRONOUNS = _words("they them their theirs themselves")
THING_PRONOUNS = _words("it its itself")
SPEAKER_PRONOUNS = _words("we our ours us i my me mine")
