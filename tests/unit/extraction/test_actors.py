"""Who takes part in an event, by class of rule. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.model.mentions import ActorKind

DAY = date(2025, 4, 9)  # a Wednesday

ENTERPRISES = [
    ("Holvar Corp. said it will close a plant. Holvar dismissed its chairman on Monday.", {"Holvar"}),
    ("Norvax shares rose on Monday after Norvax raised its forecast.", {"Norvax"}),
    ("Merritt Foods International Inc. is a food company. In March, Merritt Foods received an offer.", {"Merritt Foods International"}),
    ("The chip maker Qualtron agreed on Monday to buy Servex Ltd. for $2 billion.", {"Qualtron", "Servex"}),
    ("Kelso Savings Bank lost money last year. The thrift announced a plan on Monday.", {"Kelso Savings Bank"}),
    ("Trelleck Airways cancelled its flights. An airline spokesman apologized on Monday.", {"Trelleck Airways"}),
    ("On Tuesday, the University of Trondheim dismissed Professor Erik Dahl.", {"University of Trondheim", "Erik Dahl"}),
    ("The People's Front for the Freedom of Kivu attacked a village on Monday.", {"People's Front for the Freedom of Kivu"}),
    ("Barlow & Finch Inc. sued Mondrel Group on 3 May 2024.", {"Barlow & Finch", "Mondrel Group"}),
    ("Trexel Corp., a unit of Holvar Industries, filed for bankruptcy on Monday.", {"Trexel"}),
    ("NORDLAND STEEL Corp. declared a dividend on Monday.", {"Nordland Steel"}),
    ("American Brass Inc. makes pipes. In March 2024, American Brass hired a new chief.", {"American Brass"}),
    ("The merger of Holvar Corp. and Servex Inc. was completed in May 2024.", {"Holvar", "Servex"}),
    ("The European Commission fined Servex Inc. on Monday.", {"European Commission", "Servex"}),
    ("An Exxon spokesman said on Monday that the pipeline was safe.", {"Exxon"}),
]
CALLED = [
    ("Dorvex Bionomics is small. Dorvex grew. Dorvex hired. Dorvex lost. On Monday, Dorvex closed.", {"Dorvex Bionomics"}),
    ("Institut Dorvex S.A. is small. Dorvex grew. Dorvex hired. Dorvex lost. On Monday, Dorvex closed.", {"Institut Dorvex"}),
    ("Dorvex grew. Dorvex hired. Dorvex lost. Dorvex runs Dorvex Farm Services. On Monday, Dorvex closed.", {"Dorvex"}),
    ("Dorvex Radio Inc. left Dorvex Foods Inc. Dorvex Foods is small. On Monday, Dorvex closed.", {"Dorvex Foods"}),
    ("Dorvex Radio Inc. was sold by Dorvex Foods Inc. On Monday, Dorvex closed.", {"Dorvex Radio"}),
    ("Philip Morran Cos. makes soap. On Monday, Philip Morran closed.", {"Philip Morran"}),
    (
        "Kelso Savings Bank lost money. Kelso is a town. Kelso grew. Kelso flooded. Kelso Savings Bank closed on Monday.",
        {"Kelso Savings Bank"},
    ),
    ("The Organization of African Unity met on Monday.", {"Organization of African Unity"}),
    ("The Chicago Bulls lost. On Monday, the Bulls dismissed their coach.", {"Chicago Bulls"}),
    (
        "Dorvex Savings amp Loan Association is old. Dorvex fell. Dorvex lost. Dorvex ran. Dorvex sat. Dorvex won. On Monday, Dorvex shut.",
        {"Dorvex Savings & Loan Association"},
    ),
]
FORMS = [
    (
        "Phoenix Fastening Corp. makes nails. Phoenix's chairman, Tom Archer, said on Monday that Phoenix's sales fell.",
        {"Phoenix Fastening", "Tom Archer"},
    ),
    ("Toyota Kelvor Purchasing Inc., set up by Toyota Corp., bought a plant on Monday.", {"Toyota Kelvor Purchasing"}),
    ("The poet Zolana wept. On Monday, Zolana posted her verse. She was sad, and Zolana told us so.", {"Zolana"}),
    ("On Monday, Merritt Corp. bought the valve company Brixade.", {"Merritt", "Brixade"}),
    ("Guests praised Torvane's food. On Monday, Torvane said it would close.", {"Torvane"}),
    ("Holvar Corp. lost money. The Camden, N.J.-based maker of combs said on Monday that it was sorry.", {"Holvar"}),
    ("A choir sang after New Year's Eve. In a New Year's message on Monday, it thanked its friends.", set()),
]
OFFICES = [
    (
        "Holvar Corp. makes pipes. Holvar grew. Holvar hired. Chairman Tom Archer told workers on Monday that he was glad.",
        {"Holvar", "Tom Archer"},
    ),
    ("OSLO (AP) -- Education Minister Anna Weiss opened a school on Monday.", {"Anna Weiss", "Norway"}),
    ("Boko Haram fled. Boko Haram hid. Boko Haram fell. Presidential spokesman Tom Archer smiled on Monday.", {"Tom Archer"}),
    ("Peruvian Trade Minister Anna Weiss left Tom Archer. On Monday, she wept.", {"Anna Weiss", "Peru"}),
    ("The owner, Kelvor Lines, sold a ferry on Monday.", {"Kelvor Lines"}),
    ("A rebel group named Zolvane robbed a train on Monday.", {"Zolvane"}),
]
SPOKEN_OF = [
    ("Karl Weiss stole a car. Karl Weiss ran. Tom Archer, who testified against him on Monday, is free.", {"Karl Weiss", "Tom Archer"}),
    ("Kelso Savings Bank failed. Anna Weiss left the bank after it was sold in May 2024.", {"Kelso Savings Bank"}),
    ("Peru fired a rocket over Chile on Monday.", {"Chile", "Peru"}),
    ("The dead were identified on Monday as Anna Weiss, 40, and Tom Archer, 29.", {"Anna Weiss", "Tom Archer"}),
]
SINGLE = [
    ("Zolvar's chief is ill. Zolvar hired Anna Weiss on Monday.", {"Zolvar", "Anna Weiss"}),
    ("Merritt Corp. launched its Blue Falcon rocket on Monday.", {"Merritt"}),
    ("Holvar Steel Works and Merritt Coal Group met Peru on Monday.", {"Holvar Steel Works", "Merritt Coal Group", "Peru"}),
    ("The National Museum Peru bought a vase on Monday.", {"National Museum Peru"}),
    ("Karl Weiss rose. Karl Weiss sang. Ana Ruiz fell. The 27-year-old German won a cup on Monday.", {"Karl Weiss"}),
    ("On the advice of Chile, the president of the Republic of Peru resigned on Monday.", {"Chile", "Peru"}),
    ("Trump smiled at the United States team. On Monday, Trump signed a law.", {"Trump", "United States"}),
]
INSTITUTIONS = [
    ("Holm Coast Hospital grew. Anna Weiss left the hospital on Monday.", {"Anna Weiss", "Holm Coast Hospital"}),
    ("Karl Weiss fell. Karl Weiss rose. The 31-year-old retired on Monday.", {"Karl Weiss"}),
    ("Swedish Trade Minister Julie Bishop left on Monday.", {"Julie Bishop", "Sweden"}),
    ("Tom Archer leads the Mine Hands union. The Mine Hands union voted on Monday.", {"Mine Hands"}),
    ("A large shareholder, Zolvar Capital, sold its stake on Monday.", {"Zolvar Capital"}),
]
CLAUSES = [
    (
        "Norwegian Foreign Minister Anna Weiss has said Peru's offer will help and asked last month that Chile join.",
        {"Anna Weiss", "Norway", "Chile"},
    ),
    ("Peru fired a rocket over Northern Chile on Monday.", {"Peru"}),
]
TWO = [
    (
        "Holvar Corp. fought Merritt Corp. in court. Tom Archer brought the two sides together on Monday.",
        {"Holvar", "Merritt", "Tom Archer"},
    ),
    ("Peru met Chile. A bridge between the countries was opened on Monday.", {"Peru", "Chile"}),
    ("Tom Archer lost. His lawyers said on Monday that it was late.", {"Tom Archer"}),
    ("Merritt Corp. bought Holvar Corp. and rose. Tom Archer, Merritt's chairman, left the company on Monday.", {"Tom Archer", "Merritt"}),
]
FIGURES = [
    ("Holvar shares closed at $21 on Monday on the New York Stock Exchange.", {"Holvar"}),
    ("Holvar Corp. said net income fell 6% in March 2024.", {"Holvar"}),
    ("Holvar Corp. makes steel. Revenue surged 54% in March 2024.", {"Holvar"}),
    ("Holvar, whose sales rose in March 2024, has a new chief.", {"Holvar"}),
    ("Holvar Corp. makes steel. The company said it will redeem the bonds on 31 October 2025.", {"Holvar"}),
    ("Holvar holds 504,000 Mitral shares, including 25,000 bought on Monday.", {"Holvar"}),
    ("Coltrex Inc., a toy maker whose stock peaked in 1983, filed a plan.", {"Coltrex"}),
    ("Holvar Corp. said it plans to cut jobs after a loss of $7 million in March 2024.", {"Holvar"}),
    ("The law was passed after Servex Co.'s $2.5 billion takeover of Holvar Corp. in 1988.", {"Servex", "Holvar"}),
    (
        "Norway warns of thin ice\n\nBRUSSELS — Defense Minister Ana Ruiz met her peers on Monday. Norway is calm. Norway borders Russia.",
        {"Ana Ruiz", "Norway"},
    ),
    ("Ana Ruiz spoke. “I was calm. In March 2020 I won a race. It was fun.”", {"Ana Ruiz"}),
    ("Ana Ruiz spoke to me. I met Anna Holm in March 2020.", {"Anna Holm"}),
    ("Ana Ruiz came late. In March 2020 I left the firm.", set()),
    ("Ana Ruiz was the clerk. We waited until Monday. She told us that on Monday.", {"Ana Ruiz"}),
    ("Servex made an offer for Holvar Corp. in 2023. On Monday, Servex raised its offer.", {"Servex", "Holvar"}),
    ("Holvar Corp. makes steel. Holvar grew. Holvar moved to Lima. Two plants were shut on 3 May 2024.", {"Holvar"}),
    ("Holvar Corp. makes steel. A spokesman said on Monday that it would stop.", {"Holvar"}),
    ("Holvar said on Monday in a filing with the SEC that it lost money.", {"Holvar", "SEC"}),
    ("Holvar invested in the chip maker Qualtron and bought that company in 2015.", {"Holvar", "Qualtron"}),
    ("Norway on Monday approved measures, targeting Peru's exports.", {"Norway", "Peru"}),
    ("The partner, the Independent Greeks, left. Its leader, Anna Weiss, wept on Monday.", {"Anna Weiss", "Independent Greeks"}),
    ("The South Koreans left on Monday.", {"South Korea"}),
    ("The firm was founded in 1998; it moved to Lima in 2004; its founder died in May 2010.", set()),
    ("Skylane cancelled a flight. Skylane said that the crew slept. The airline lost money in May 2024.", {"Skylane"}),
    ("Weiss left the airline. Anna Weiss said that she slept. On Monday, Weiss sang.", {"Anna Weiss"}),
    ("Harbor Bancorp met Holvar Corp. in May 2024. Harbor's stock fell on Monday.", {"Harbor"}),
    ("Harbor Bancorp will buy Holvar Corp. The companies said on Monday that it was fair.", {"Harbor Bancorp", "Holvar"}),
    ("Anna Weiss married the singer Tom Archer in 2011. They divorced in 2014.", {"Anna Weiss", "Tom Archer"}),
    ("Anna Weiss sued Holvar Corp. and met Tom Archer. On Monday they sang.", set()),
    ("Midfielder Tom Archer, who broke a leg in September, is back.", {"Tom Archer"}),
    (
        "Eva Holm asked her staff to find a way for Holvar Corp., whose owner, Tom Archer, gave the club money in 2015.",
        {"Tom Archer"},
    ),
    ("Anna Weiss has accused the boss Tom Archer of forcing Eva Holm to leave in 2009.", {"Tom Archer", "Eva Holm"}),
    ("The National Crime Agency opened a case. Anna Weiss told the council on Monday that it was late.", {"Anna Weiss"}),
    ("Tom Archer has started all seven of the Chicago Bulls games since 2014.", {"Tom Archer", "Chicago Bulls"}),
    ("The mayor left after long reports in the New York Times in May 2024.", {"New York Times"}),
    ("Holvar Corp. said that management would close a plant on Monday.", {"Holvar"}),
    ("Holvar Corp. makes steel. Steel is dear, said a spokesperson here on Monday.", {"Holvar"}),
    ("Holvar Corp. is small. Net sales in March 2024 were $14 million.", {"Holvar"}),
    ("Kelso Service Corp. is old. The company shut a plant on Monday.", {"Kelso Service"}),
    ("Holvar Corp. had a loss. Holvar fell. The figures were published in June 2024.", {"Holvar"}),
    ("Moran's Harbour Co. grew. Moran's Harbour fired its chief on Monday.", {"Moran's Harbour"}),
    ("Over the summer of 2024, Holvar competitors left the town.", set()),
    ("The Lima-based company Holvar is small. The Lima, Peru, company gave up its last ferry in 1984.", {"Holvar"}),
]
PERSONS = [
    ("Anna Holm, who took office in May, and Ivo Roe, who was jailed in June, agreed on a plan.", {"Anna Holm"}),
    ("Hungarian astronaut Bela Toth flew to Moscow on Monday.", {"Bela Toth"}),
    ("Harbor City Lions quarterback Tom Archer was injured on Monday.", {"Tom Archer", "Harbor City Lions"}),
    ("Vermont governor Anna Miles visited the town on Monday.", {"Anna Miles", "Vermont"}),
    ("Former Islamist President Omar Haddad was convicted by an Algerian court on Monday.", {"Omar Haddad", "Algeria"}),
    ("Qualcomm has grown, with CEO Jane Holm arguing on Monday that sales would rise.", {"Jane Holm", "Qualcomm"}),
    ("Peter Lang of Greenpeace spoke to reporters on Monday.", {"Peter Lang", "Greenpeace"}),
    (
        "Singer Anna Weiss has a twin. Weiss said that she and her boyfriend, Peruvian actor Tom Archer, split on Monday.",
        {"Anna Weiss", "Tom Archer"},
    ),
    ("Holvar's treasurer, Marianne Lake, resigned on Monday.", {"Marianne Lake", "Holvar"}),
    ("Hezbollah was behind two killings in Lima last week.", {"Hezbollah"}),
    ("U.S. Surgeon General Anna Weiss resigned on Monday.", {"Anna Weiss", "United States"}),
    ("Anna Weiss was the first runner to be named champion in 2014.", {"Anna Weiss"}),
    ("A singer was arrested on Monday. Anna Weiss was on tour. Weiss had sung. Weiss was calm.", {"Anna Weiss"}),
    ("Presidents Ana Ruiz of Chile and Karl Holm of Norway signed a plan on Friday.", {"Ana Ruiz", "Chile", "Karl Holm", "Norway"}),
    ("ANNA Weiss was arrested on Monday.", {"Anna Weiss"}),
    ("Singer Anna Weiss left. The singer, 47, wrote on Monday that she was calm.", {"Anna Weiss"}),
    ("Holvar Corp.'s treasurer left and its chairman, Jane Holm, stayed. Ms. Holm resigned on Monday.", {"Jane Holm", "Holvar"}),
    ("Anna Weiss sang. Weiss left. The singer was arrested on Monday.", {"Anna Weiss"}),
    ("Anna Weiss met Tom Archer in a bar. The couple married in 2014.", {"Anna Weiss", "Tom Archer"}),
    ("Anna Weiss resigned on Monday as Holvar's treasurer.", {"Anna Weiss", "Holvar"}),
    ("A warrant charged Anna Weiss with theft in the 1995 bombing of a bank.", {"Anna Weiss"}),
    ("NATO grew. On Monday an official of the organization promised that it would go on.", {"NATO"}),
    ("Iran's Reza Karimi won a medal on Monday.", {"Reza Karimi"}),
    ("Anna Weiss, 45, was arrested on Monday.", {"Anna Weiss"}),
    ("Anna's father, Karl Weiss, is ill. Anna's father left the hospital on Monday.", {"Karl Weiss"}),
    ("French Foreign Minister Jean Morel met his German counterpart on Monday.", {"Jean Morel", "France", "Germany"}),
    ("Court records show Ana Ruiz, 49, was found guilty of fraud in March 2019.", {"Ana Ruiz"}),
    ("A letter from Anna's sister to Peter Lang was published on Monday.", {"Peter Lang"}),
    ("In his speech on Monday, Karl Weiss thanked the voters.", {"Karl Weiss"}),
    ("Peru and Chile talked. Anna Weiss was held for years. In 2015, Peru sentenced her to two years.", {"Peru", "Anna Weiss"}),
]
ABOVE = [
    ("Holvar Corp. is forecast to do no more than recover its costs in March 2026.", {"Holvar"}),
    ("Peter Lang was found guilty of driving without a licence in March 2019.", {"Peter Lang"}),
    ("Chile and Peru, which sponsor a round that is meant to end by May, asked Bolivia to a dinner.", {"Chile", "Peru"}),
]
LONG_AGO = [
    ("Holvar president Ana Ruiz spoke. Ruiz joined Servex Inc. in March 2003.", {"Ana Ruiz", "Servex"}),
    ("Holvar president Ana Ruiz spoke. Ruiz joined Servex Inc. in March 2025.", {"Ana Ruiz", "Holvar", "Servex"}),
    ("Chilean President Ana Ruiz spoke. Ruiz joined Servex Inc. in March 2003.", {"Ana Ruiz", "Chile", "Servex"}),
    ("The board said that Mr. Lang will succeed Ana M. Ruiz Feb. 1. Servex hired Ana M. Ruiz in March 2024.", {"Servex", "Ana M. Ruiz"}),
]
WITHIN = [
    ("Ana Ruiz sent 18 questions to Servex Inc. on Monday.", {"Ana Ruiz", "Servex"}),
    (
        "Ana Ruiz spoke after a meeting of the Security Council. She said after an emergency meeting on Monday that she was sad.",
        {"Ana Ruiz"},
    ),
    ("In a speech on Monday, Ana Ruiz described the old harbour.", {"Ana Ruiz"}),
    ("Servex made an offer for Holvar Corp. in 2023. The offer had been set to expire on Monday.", {"Holvar"}),
    ("The government reported on Monday that jobs grew. Chile is calm.", {"Chile"}),
    ("Rebels planned attacks on the Chilean embassy in Lima. The blasts on Aug. 7 killed four.", {"Chile"}),
    ("The union and Royal Bank of Chile signed a deal on Monday.", {"Royal Bank of Chile"}),
    ("Chile is calm. A new law will cost little, parliament said on Monday.", {"Chile"}),
    ("The court rejected Peruvian objections on Monday.", {"Peru"}),
    ("The mayor watched Peruvian missiles as they flew over the sea on Monday.", {"Peru"}),
    ("Ana Ruiz was charged on Monday in a suit filed by Greenpeace.", {"Ana Ruiz", "Greenpeace"}),
    ("Two villagers were killed on Monday in an attack by Boko Haram.", {"Boko Haram"}),
    ("NATO ordered an embargo on trade with Libya in March 1992.", {"NATO", "Libya"}),
    ("Holvar Corp. went after Servex's customers on Monday.", {"Holvar", "Servex"}),
    ("On Monday, Ana Ruiz ended an attempt by men opposed to Greenpeace.", {"Ana Ruiz"}),
]
MEANT = [
    ("Chile held a vote. Chile was calm. The military ousted the mayor on Monday.", {"Chile"}),
    ("Chile is calm. Ana Ruiz, the minister of culture, resigned on Monday.", {"Ana Ruiz", "Chile"}),
    (
        "Chile and the U.S. talked. Secretary of State Ana Ruiz met envoys from Chile. Ruiz resigned on Monday.",
        {"Ana Ruiz", "United States"},
    ),
    ("The council invited Poland, Hungary and Latvia. The three joined on Monday.", {"Poland", "Hungary", "Latvia"}),
    ('"I fell in March 2019," Ana Ruiz said. "In March 2020, I won a race."', {"Ana Ruiz"}),
    ('"We started with no coach in March 2019," Ana Ruiz said.', {"Ana Ruiz"}),
    ("Servex made an offer for Holvar Corp. in 2023. The offer expires on Monday.", {"Holvar"}),
    ("Two American B-7C bombers flew over the sea on Monday.", {"United States"}),
]
RULERS = [
    ("King Olav of Norway met President Bush on Monday.", {"King Olav", "Norway", "Bush", "United States"}),
    ("Denmark's Queen Ingrid spoke on Monday.", {"Queen Ingrid", "Denmark"}),
    ("King Anders Olsen spoke on Monday.", {"Anders Olsen"}),
    ("King Ottar II of Norway spoke on Monday.", {"Ottar II", "Norway"}),
    ("Ottar was tired. King Ottar met Prince Alvar on Monday.", {"Ottar", "Alvar"}),
    ("Karl Ottar was tired. Mr Ottar left. King Ottar met Ana Ruiz on Monday.", {"King Ottar", "Ana Ruiz"}),
    ("President Bush got a letter. He read it to Bush from Iraq's envoy. Bush resigned on Monday.", {"Bush", "United States"}),
    ("Talks stopped. Iraq's Saddam Hussein resigned on Monday.", {"Saddam Hussein", "Iraq"}),
]
STATES = [
    ("The U.S. Supreme Court ruled on Monday that the law may stand.", {"US Supreme Court"}),
    ("Kenya's Supreme Court ruled on Monday that the law may stand.", {"Kenya"}),
    ("Russian troops shelled the town on Monday.", {"Russia"}),
    ("Police in Peru arrested two men on Monday.", {"Peru"}),
    ("A bomb exploded outside the French embassy on Monday.", {"France"}),
    ("Bombings at U.S. embassies near Lima and Quito on 4 May 2011 killed 50 people.", {"United States"}),
    ("Peru expelled five Chileans on Monday.", {"Peru"}),
    ("Sarvia wants to join the European Union. Brussels opened an inquiry on Monday.", {"EU"}),
    ("Belgium left the European Union club. Brussels opened an inquiry on Monday.", {"Belgium"}),
    ("NATO agreed at the Madrid summit last year to invite Finland.", {"NATO", "Finland"}),
    ("Poland, Hungary and Latvia are small. The three countries signed a treaty on Monday.", {"Poland", "Hungary", "Latvia"}),
    ("Denmark elects its parliament in May. The lower house approved a bill on Monday.", {"Denmark"}),
    ("Talks between the U.S. and Iran began in Geneva on Monday.", {"United States", "Iran"}),
    ("The Clinton administration rejected the plan on Monday.", {"United States"}),
    ("Israel was accused by Egypt on Monday.", {"Israel", "Egypt"}),
    ("The attack on Ukraine by Russia in February 2022 changed Europe.", {"Ukraine", "Russia"}),
    ("Hezbollah fighters captured an Israeli officer on Monday and wounded two others.", {"Hezbollah", "Israel"}),
    ("Sanctions on Libya were tightened in March 1992.", {"Libya"}),
    ("Israeli and Palestinian leaders met on Monday.", {"Israel", "Palestinians"}),
    ("The U.S. economy is weak. The Senate voted on Monday to cut taxes.", {"US Senate"}),
]
DESCRIBED = [
    ("The charity Care Without Limits is poor. The charity closed its clinic on Monday.", {"Care Without Limits"}),
    ("The charity Care Without Limits is poor. The charity lost money. It closed its clinic on Monday.", {"Care Without Limits"}),
    ("The zoo fired the welder Ana Ruiz. The welder sued on Monday.", {"Ana Ruiz"}),
    ("Holvar, a Lima-based grocer, grew. Shares in the grocer fell on Monday.", {"Holvar"}),
    ("Qualifier Dragan Petrovic beat Karl Holm in Rome on Monday.", {"Dragan Petrovic", "Karl Holm"}),
    ("Ana Ruiz and Karl Holm live in Oden. The two were abducted on Monday.", {"Ana Ruiz", "Karl Holm"}),
]
HIS = [
    ("NATO met in Oden. On Monday, Peru asked the alliance for help.", {"Peru", "NATO"}),
    ("The European Union met in Oden. On Monday, Peru sued the bloc.", {"Peru", "EU"}),
    ("Karl Holm took command on Monday, succeeding Ana Ruiz.", {"Karl Holm", "Ana Ruiz"}),
    ("Fitch cut the rating of Holvar Corp. on Monday.", {"Fitch", "Holvar"}),
    ("President Omar Haddad of Chad spoke in Oden. His army attacked the town on Monday.", {"Omar Haddad", "Chad"}),
    ("Agents of the FBI searched Karl Holm's home on Monday.", {"FBI", "Karl Holm"}),
    ("The armed group Dorvan rose. The United Nations imposed sanctions on the group on Monday.", {"UN", "Dorvan"}),
    ("Shops shut in Oden\n\nLIMA, Peru — Shops shut. President Roe slept on Monday.", {"Roe", "Peru"}),
]
PARTICLES = [
    ("Hamid Nour al-Rasri spoke in Oden. Rasri will visit Peru on Monday.", {"Hamid Nour al-Rasri"}),
    ("Idris el-Varan left. Varan was fined on Monday.", {"Idris el-Varan"}),
    ("Ursula von der Holm left Lima on Tuesday. She slept.", {"Ursula von der Holm"}),
    ("Ursula von der Holm left Oden. Von der Holm signed a deal with Peru on Monday.", {"Ursula von der Holm", "Peru"}),
]
NOBODY = [
    "Karl Holm slept. Gunmen killed a tribal leader in Oden. He had survived an attack in May 2009.",
    "The MV Santa Rosa sank on Monday.",
    "Karl Holm spoke. The club banned a Serbian player after he fixed a match in May 2009.",
    "Gunmen stopped a car on the road to Beni on Monday.",
    "Holvar Corp. grew. Holvar hired. Holvar sank. A tax law took effect in May 2024.",
    "Turnout will rise on 3 May 2026.",
    "A ship reached Port Kelvor on Monday.",
    "Chile and Norway met. A truce sought by Peru held. The army fled on Monday.",
    "The Greens laughed. A motion failed. It was tabled on Monday.",
    "The probe was launched from Zolvara on Monday.",
    "Peru also expressed its remonstrance about plans to do more drills in May 2024.",
    "Peter Lang praised a girl who was born on Monday.",
    "Peter Lang said that a bridge collapsed on Monday.",
    "A storm hit the coast of Chile on Monday.",
    "Heavy rain fell in northern Peru on Monday.",
    "Protesters marched through Berlin on Monday.",
    "Several lawmakers left the hall on Monday.",
    "Oil prices fell in London on Monday.",
    "Residents of Kherson fled on Monday.",
    "A ferry sank off Italy on Monday.",
    "The Brenner Treaty was signed in 1992.",
    "The Grand Plaza Hotel burned down on Monday.",
    "Kennedy Airport was closed on Monday.",
    "Police arrested two men in Chibok on Monday.",
    "The Long March rocket lifted off on Monday.",
    "The Dow Jones index rose on Monday.",
    "Retail sales rose in March 2024.",
    "Ethnic Albanians marched in the town on Monday.",
]


def told(extractor: Extractor, text: str) -> list[set[str]]:
    """The actors of each dated mention."""
    return [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions if mention.date]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *ABOVE,
        *CLAUSES,
        *ENTERPRISES,
        *CALLED,
        *DESCRIBED,
        *FIGURES,
        *FORMS,
        *HIS,
        *LONG_AGO,
        *MEANT,
        *OFFICES,
        *PARTICLES,
        *PERSONS,
        *RULERS,
        *SINGLE,
        *SPOKEN_OF,
        *STATES,
        *TWO,
        *WITHIN,
    ],
)
def test_who_takes_part(extractor: Extractor, text: str, expected: set[str]) -> None:
    assert expected in told(extractor, text)


@pytest.mark.parametrize("text", NOBODY)
def test_who_takes_no_part(extractor: Extractor, text: str) -> None:
    mentions = told(extractor, text)
    assert mentions
    assert not any(mentions)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Qualtron shareholders met. Qualtron, which makes chips, was sued on Monday.", "Qualtron", ActorKind.ORGANIZATION),
        ("Bela Toth, 44, was arrested on Monday.", "Bela Toth", ActorKind.PERSON),
        ("Peru was sued on Monday.", "Peru", ActorKind.STATE),
        ("The Palestinians were accused on Monday.", "Palestinians", ActorKind.GROUP),
        ("Boko Haram was accused on Monday.", "Boko Haram", ActorKind.ORGANIZATION),
    ],
)
def test_kinds(extractor: Extractor, text: str, name: str, kind: ActorKind) -> None:
    assert {(actor.name, actor.kind) for mention in extractor.extract(text, DAY).mentions for actor in mention.actors} == {(name, kind)}


def test_a_surname_of_two_is_the_one_who_goes_by_it(extractor: Extractor) -> None:
    text = "Pia Moreno is six. Pia left. Pia sang. Her uncle Juan Moreno came. Moreno wrote to Peru on Monday."
    assert told(extractor, text) == [{"Juan Moreno", "Peru"}]
