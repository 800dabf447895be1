"""Words for people in office and for bodies: what makes "Russian officials" an act of Russia, and a title before a name."""

from __future__ import annotations

from timeline.extraction.language.words import word_set

STATE_AGENTS = word_set("""
administration adviser advisor agent agents aide air-force aircraft airman airmen ambassador armada army artillery
attaché attorney authorities authority backed barracks base bases battalion bomber bombers brigade bureaucrat cabinet
carrier cavalry chancellor chief coalition coastguard colony commander commando congress conscript constabulary consul
consulate convoy corvette cosmonaut counterpart court cruiser customs defence defense delegate delegation delegations
destroyer dignitary diplomacy diplomat diplomats drone embassies embassy emperor envoy envoys fighter fighters fleet
flotilla force forces foreign frigate garrison gendarme gendarmerie general government governments guard guards
gunboat gunner helicopter house infantry infantryman intelligence interior investigator investigators jet jets
judiciary junta king leader leaders leadership legionnaire legislature marine marines military militia minesweeper
minister ministers ministry missile mission monarch monitor nation nationals navy negotiator negotiators officer
officers official officials paratrooper parliament peacekeeper personnel pilot plane planes platoon police policeman
policemen politburo premier presidency president prime-minister prince princess prosecutor prosecutors queen regime
regiment regulator representative representatives reservist rocket ruler rulers sailor sailors secretary senate
serviceman servicemen ship side sniper soldier soldiers source sources spies spokesman spokesperson spokeswoman spy
squadron state submarine tank team torpedo treasury tribunal troop troops vessel veto vice-president viceroy warplane
warplanes warship warships watchdog
""")
"""Heads of noun phrases in which a demonym or a state's name makes the state an actor."""

TITLES = word_set("""
acting activist actor actress adm. admiral adviser advisor affairs agent agriculture ambassador analyst anchor archbishop assistant
attorney author ayatollah bishop blogger boss brother cabinet candidate capt. captain cardinal ceo cfo chair chairman chairwoman
chancellor chief chief-of-staff cmdr. co-founder coach col. colonel columnist comedian commander commander-in-chief commerce
commissioner congressman congresswoman contributor coo coroner crown culture curator dame defence defender defense democrat democratic
deputy detective dictator director dr dr. drummer economy editor education emperor energy environment envoy ex-president executive
father finance first foreign former founder frontman gen. general goalkeeper gov. governor guerrilla guitarist head health house imam
industry interior journalist judge justice king labor labour lady lawmaker lawyer leader lieutenant lord lt. maj. major manager marshal
mayor midfielder militant minister minister-counselor miss model mp mr mr. mrs mrs. ms ms. musician national officer official opposition
owner parliamentary party pastor photographer pope premier president president-elect president-in-office presidential prime prince
princess prof prof. professor provost quarterback queen rabbi rapper rebel rector rep. representative republican rev. reverend scientist
second secretary secretary-general security sen. senator senior sergeant sgt. sheik sheikh sheriff singer sir sister speaker special
spokesman spokespeople spokesperson spokeswoman staff state striker strongman superintendent supremo surgeon taoiseach top trade trainer
transport treasurer treasury under-secretary undersecretary vice vice-president winger writer
""")

HONORIFICS = word_set("""
abbess abbot alderman alderwoman alhaja alhaji archdeacon archduchess archduke assemblyman assemblywoman baron baroness barrister brig.
brigadier bro. cadet canon catholicos chaplain chieftain cllr cllr. commandant commodore comptroller comte constable corporal count
countess cpl. curate dato datuk deacon dean doña duchess duke earl ensign father fr fr. frau friar governor-general hadji haji hajiya
hajji herr hon hon. insp. inspector kaiser lcpl madame magistrate maharaja maharani malam mallam marchioness marquess marquis maulana
maulvi mayoress mlle mme monsieur monsignor msgr mufti mullah nawab oba padre pandit pc pfc. pte pte. pvt. rinpoche sayyid seaman sen
senhor senhora señor señora señorita shah shaikh shaykh shri signor signora sir smt solicitor sri sub-inspector sultan sultana supt
supt. swami syed tengku trooper tsar tunku ustad ustadh ustaz vicar viscount viscountess wpc
""")
"""Further words with which people are addressed, which stand before names alone."""

PROFESSIONS = word_set("""
activist actor actress analyst author blogger businessman columnist comedian contributor defender doctor drummer economist father
goalkeeper guerrilla guitarist journalist lawyer midfielder miss model musician owner photographer professor quarterback rapper rebel
scientist singer sister striker trainer winger writer
""")
"""Titles of people who act for no state: a "Peruvian singer"."""

TITLE_MODIFIERS = word_set(
    """
acting affairs agriculture assistant cabinet commerce crown culture defence defense democratic deputy economy education energy
environment ex-president finance first foreign former general health house industry interior justice labor labour national
opposition parliamentary party prime republican second security senior special staff state top trade transport treasury vice
"""
)
"""Words of titles that name no office by themselves."""

STATE_OFFICES = (
    "prime minister",
    "foreign minister",
    "defense minister",
    "defence minister",
    "finance minister",
    "interior minister",
    "environment minister",
    "justice minister",
    "foreign ministry",
    "defense ministry",
    "defence ministry",
    "president",
    "chancellor",
    "premier",
    "king",
    "queen",
    "emperor",
    "secretary of state",
    "defense secretary",
    "cabinet secretary",
    "cabinet minister",
    "treasurer",
    "attorney general",
    "vice president",
    "foreign secretary",
    "chief cabinet secretary",
    "national security adviser",
    "deputy prime minister",
    "dictator",
    "crown prince",
)
"""Titles that act for a state even where none is named with them."""

PRIVATE = word_set("""
businessman candidate deposed ex ex- exiled former late nominee onetime opposition ousted presidential-hopeful rebel retired
""")
"""Words beside a title that take the state out of it."""

UNIQUE_OFFICES = word_set("""
ambassador boss ceo chairman chairwoman chancellor chief commissioner director emperor frontman governor head king leader mayor minister
premier president queen secretary
""")
"""Titles that one person holds at a time, so that "the president" is somebody."""

RULERS = word_set("autocrat chancellor dictator emperor king leader monarch premier president queen ruler strongman")
"""Titles of those who rule a state."""

KIN = word_set("""
attorney aunt body boyfriend brother child children cousin cousins daughter daughters ex-husband ex-wife fan fans father fiance fiancee
friend friends girlfriend granddaughter grandfather grandmother grandmothers grandson home house husband lawyer lawyers mother neighbor
neighbour nephew niece parent parents relative relatives remains sister son sons stepdaughter stepfather stepmother stepson uncle widow
wife
""")
"""Heads that are other people than the one in their possessive."""

PLACE_PREPOSITIONS = word_set("""
above across along amid around at beyond in inside into near off outside over through throughout toward towards under via
within
""")
GROUP_HEADS = word_set("""
" "men adversary adversaries allies ally antagonist antagonists belligerent belligerents capital capitals combatant combatants countries
country enemies enemy foe foes government governments leader leaders minister ministers nation nations neighbor neighbors neighbour
neighbours opponent opponents parties party power powers president presidents rival rivals side sides signatories signatory state states
superpower superpowers
""")
BODY_HEADS = word_set("""
" "newspaper administration agency airline alliance army automaker bank bloc bureau commission committee company council
country court daily department faction firm force government group guerrillas maker ministry movement nation organisation
organization paper party rebels regime state team union
""")

COMPANIES = word_set(
    """
airline automaker bank board bookmaker bookseller bottler brewer broadcaster brokerage carmaker carrier caterer chain chipmaker club
company concern confectioner conglomerate consortium consultancy contractor cooperative corporation dealership developer distiller
distributor driller drugmaker enterprise exporter firm foundry fund giant glassmaker grocer group haulier homebuilder housebuilder
importer insurer jetmaker jeweler jeweller lender maker management manufacturer miner multinational network operator outfitter papermaker
partnership planemaker processor producer publisher refiner retailer share shipbuilder smelter startup steelmaker stock studio supermarket
supplier thrift toymaker truckmaker utility watchmaker wholesaler winemaker
"""
)
"""Heads that stand for an enterprise, never for an authority."""

FIGURES = word_set(
    """
backlog charge cost debt deficit dividend earning earnings expense figure holding income loss margin net operation operations order output
price production profit result results revenue revenues sale sales share shares shipment spending stock turnover volume
"""
)
"""What an enterprise has: subjects that stand for it."""

GENERIC = word_set("""
agency air and arab army cabinet capitol catholic christian cold commission committee congress council court defence defense
department education federal finance force foreign games government health high hill house immigration intelligence interior internet
islam jewish justice kingdom labor media ministry moslem muslim national navy of office olympic olympics parliament police
press protestant republic security senate state street supreme the trade treasury union wall war web
""")
"""Common nouns that stand with a capital in offices and places, and name nobody by themselves."""

MEDIA = word_set("""
broadcaster channel daily journalist magazine media network newspaper newspapers press radio reporters site station television
tv website
""")
"""Heads whose state has no part in what they report."""

LOCATIVE_HEADS = word_set("""
area border capital center centre city coast district east edge heart middle north outskirts part province region shore side
south streets suburb town village west
""")

OF_TOWNS = word_set("""
airport clinic council councillor court district exchange hospital hotel index jail judge jury magistrate market mayor museum office officer
police policeman policewoman prison prosecutor restaurant school share sheriff stadium station stock street suburb theatre theater
university
""")
"""What a town has of its own, which never stands for the state whose capital it is."""

STAFF = word_set("""
analyst astronomer biologist broker chemist controller crew curator doctor economist editor employee engineer executive foreman guard
historian investigator journalist lecturer machinist manager miner nurse official physician physicist pilot player porter producer
professor programmer reporter researcher scientist staff staffer steelworker strategist student surgeon teacher technician trader trustee
tutor union worker workforce
""")
"""Who works for a body, by what they do there."""
