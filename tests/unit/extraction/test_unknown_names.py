"""Persons and bodies that no table knows, by how a text brings them in. The texts and the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2021, 6, 18)  # a Friday


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        (
            "Vantrell Corp. (VTC) makes irrigation pumps. VTC's chief executive, Dana Whitlock, resigned on Friday.",
            "resigned",
            {"Vantrell", "Dana Whitlock"},
        ),
        ("The Bakers' Alliance (BAL) met on Monday. The BAL then voted.", "met", {"BAL"}),
        ('Officers arrested Delroy "Slim" Baptiste on 9 July 2011.', "arrested", {"Delroy Baptiste"}),
        ('Delroy "Slim" Baptiste was known there. Slim was released in 2015.', "released", {"Delroy Baptiste"}),
        ("A spokesman for the Hallowell Trust, Piers Amdahl, resigned on Thursday.", "resigned", {"Hallowell Trust", "Piers Amdahl"}),
        (
            "Prosecutors charged Halvard Nygaard, founder of crypto exchange Bitfjord, on Thursday.",
            "charged",
            {"Halvard Nygaard", "Bitfjord"},
        ),
        ("Ofralen, the Welsh water regulator, fined two firms in 2014.", "fined", {"Ofralen"}),
        ("Streaming service Plumera cancelled its series on Tuesday.", "cancelled", {"Plumera"}),
        ("Delia Pombo's deputy, Rafael Ucles, resigned on Wednesday.", "resigned", {"Rafael Ucles"}),
        ("Crispin Vale's firm, Longacre Partners, sold the stake on Monday.", "sold", {"Longacre Partners"}),
        ("Delia Pombo's lawyer, Rafael Ucles, asked the court for more time on Monday.", "asked", {"Delia Pombo", "Rafael Ucles"}),
        ("Ana Ruiz founded the Rainbow Shelter in 1994. The shelter won a prize in 2001.", "won", {"Rainbow Shelter"}),
        ("The Board of Trustees of Selwick University elected Ana Ruiz on Monday.", "elected", {"Selwick University", "Ana Ruiz"}),
        ("Karl Holm and Briton Simon Tadley escaped on Monday.", "escaped", {"Karl Holm", "Simon Tadley"}),
        ("A crowd met the Jesuit Alan Tadley on Monday.", "met", {"Alan Tadley"}),
        (
            "Tervina Lang, a singer, was loved. She was 93. Her grandson Terrence Lang came. Mrs. Lang died in 2019.",
            "died",
            {"Tervina Lang"},
        ),
        ("Terrence Lang and his wife, Tervina Lang, came. Mr. Lang died in 2019.", "died", {"Terrence Lang"}),
        ("Karl Martin King Jr. came. On Monday, King left.", "left", {"Karl Martin King Jr."}),
        (
            "A Swiss engineer who was held for months walked free on Monday.\n\nBeat Amrein, 58, was tired, said Karl Holm.",
            "walked",
            {"Beat Amrein"},
        ),
        ("A Swiss engineer was freed on Monday.\n\nMany people were tired, said Karl Holm.", "freed", set()),
        ("Beat Amrein spoke to Karl Holm. The Basel native was freed on Monday.", "freed", {"Beat Amrein"}),
        (
            "She asked the Selwick Bureau of Standards for help, and the agency raided the office on Monday.",
            "raided",
            {"Selwick Bureau of Standards"},
        ),
        (
            "Selwick University was founded by Danes. Ana Ruiz studied at the University of Oden. In May the university fired her.",
            "fired",
            {"University of Oden", "Ana Ruiz"},
        ),
        (
            "Selwick University grew. Selwick University hired Ana Ruiz, who left the University of Oden. In May the university fired her.",
            "fired",
            {"Selwick University", "Ana Ruiz"},
        ),
        ("Brothers Anton and Felix Maurer were bakers. In 1938 Anton left.", "left", {"Anton Maurer"}),
        ("Brothers Anton and Felix Maurer were bakers, said Anton Roe. In 1938 Anton left.", "left", {"Anton Roe"}),
        ("Anton Maurer's brother, Felix, resigned on Monday.", "resigned", {"Felix Maurer"}),
        ("Maurer Foods grew. Maurer closed a mill in 2009. It was founded by Anton Maurer.", "closed", {"Maurer Foods"}),
        ("Maurer Foods grew. Mr. Maurer closed a mill in 2009. It was founded by Anton Maurer.", "closed", {"Anton Maurer"}),
        ("The New Jersey State Department of Labor sued Ana Ruiz on Monday.", "sued", {"New Jersey State Department of Labor", "Ana Ruiz"}),
        ("Danes lost their Zolvane asteroid probe. The Danish agency heard from Zolvane on Monday.", "heard", {"Denmark"}),
        (
            "Ana Ruiz sang. Ana Ruiz wrote. She knew Jolanthe Vurk, and Zolvane Minster burned. She left in June 1992.",
            "left",
            {"Ana Ruiz"},
        ),
        (
            "Zolvane Airlines grew. Zolvane Airlines flew far. It sold shares to a fund, Wajba Partners. It lost money in March 2018.",
            "lost",
            {"Zolvane Airlines"},
        ),
        ("Karl Holm led Oden. Karl Holm wrote. Ana Ruiz spoke there. The 51-year-old resigned in 2018.", "resigned", {"Ana Ruiz"}),
        (
            "The Selwick Institute for Health and Care (SIHC) met. The Selwick Institute for Health and Care warned Peru on Monday.",
            "warned",
            {"SIHC", "Peru"},
        ),
        ("The town's mayor, Rufino Condor Torvan, was tired. Mr Condor resigned in 2010.", "resigned", {"Rufino Condor Torvan"}),
        ("Her middle son, Frisolan, was buried by an avalanche in 2012.", "buried", {"Frisolan"}),
        ("Environment Secretary Ana Ruiz of Peru resigned on Monday. Peru mourned.", "resigned", {"Ana Ruiz", "Peru"}),
        ("The agency paid H.E. President Ana Ruiz a visit on Monday.", "paid", {"Ana Ruiz"}),
        ("The crowd met the Jesuit Tulvio Ospar on Monday. Mr. Ospar wept in 2019.", "met", {"Tulvio Ospar"}),
        (
            "A water company was ordered to pay a fine on Monday.\n\nDyffryn Water, part of a Danish group, had admitted four offences.",
            "ordered",
            {"Dyffryn Water"},
        ),
        (
            "The rebel Front for Rebirth and Order grew. On Monday the insurgents stormed it.",
            "stormed",
            {"Front for Rebirth and Order"},
        ),
        (
            "Ana Ruiz and her colleague, Jolanthe Vurk, met. Her brother, Karl Ruiz, praised her on Sunday.",
            "praised",
            {"Karl Ruiz", "Ana Ruiz"},
        ),
        (
            "Six weeks after Ana Ruiz, Karl Holm and Tom Archer, all pupils at a school, took the same route in 2015, it closed.",
            "took",
            {"Ana Ruiz", "Karl Holm", "Tom Archer"},
        ),
        ("Coach Karl Holm, hired in June to replace Tom Archer, laughed.", "hired", {"Karl Holm", "Tom Archer"}),
        ("Ana Ruiz was seized on Monday along with Karl Holm, who wept.", "seized", {"Ana Ruiz", "Karl Holm"}),
        ("It was founded in 2004 by brothers Karl and Tom Holm, who had money.", "founded", {"Karl Holm", "Tom Holm"}),
        ("On Monday Jamie Colden beat Chilean Nicolas Arrate.", "beat", {"Jamie Colden", "Nicolas Arrate"}),
        ("Ana Ruiz earned her doctorate at Selwick University in 1996.", "earned", {"Ana Ruiz", "Selwick University"}),
        ("Defenceman Karl Vurk was hurt. Vurk, suspended in 2019, left.", "suspended", {"Karl Vurk"}),
        ("Ana Ruiz won the French Open in 2003.", "won", {"Ana Ruiz"}),
        ("Zolvane Foods closed its Grantley cannery in 2009.", "closed", {"Zolvane Foods"}),
        (
            "Ana Ruiz put the Catholic Diocese of Zolvane Bay into bankruptcy on Monday.",
            "put",
            {"Ana Ruiz", "Catholic Diocese of Zolvane Bay"},
        ),
        ("In 2009 Ana Ruiz crashed her Ford.", "crashed", {"Ana Ruiz"}),
        ("Zolvane Foods was founded by two Methodist brothers in 1887.", "founded", {"Zolvane Foods"}),
        (
            "Brindle & Shaw plc bought Tarrant Optics Ltd in 2019. Tarrant Optics grew. The Company signed an agreement on 3 May 2021.",
            "signed",
            {"Brindle & Shaw"},
        ),
        ("The Kessin Observatory was small. Noor Vurk joined the observatory in 1962.", "joined", {"Noor Vurk", "Kessin Observatory"}),
        (
            "The Harbourside Falcons lost. Their captain, Sefu Otieno, resigned on Monday.",
            "resigned",
            {"Sefu Otieno", "Harbourside Falcons"},
        ),
        (
            "The Lowland Farmers' Alliance met. The alliance's president, Joris Vurk, resigned on Monday.",
            "resigned",
            {"Joris Vurk", "Lowland Farmers' Alliance"},
        ),
        ("Gov. Martina Vurk spoke. The governor resigned on Monday.", "resigned", {"Martina Vurk"}),
        ("Twin sisters Ada and Edith Glenn were bakers. In 1936 Ada left.", "left", {"Ada Glenn"}),
        ("Karl Holm met Ana Ruiz and Tom Archer. The two men left in 2003.", "left", {"Karl Holm", "Tom Archer"}),
        ("A group calling itself Ghost Harvest attacked Peru on Monday.", "attacked", {"Ghost Harvest", "Peru"}),
        ("Her boyfriend, Troy Amsel, was charged on Sunday.", "charged", {"Troy Amsel"}),
        ("Ana Holm led the choir. She was born Ana Ruiz in Lima. In 1990 Ana Ruiz left.", "left", {"Ana Holm"}),
        ("Ana Vurk Holm led the choir. Ana Maria Vurk was born on 2 March 1927.", "born", {"Ana Vurk Holm"}),
        ("Ana Holm led the choir. Ana Ruiz was born on 2 March 1927.", "born", {"Ana Ruiz"}),
        ("Prime Minister Zoran Pelic of Peru spoke. On Monday the premier resigned.", "resigned", {"Zoran Pelic", "Peru"}),
        ("Zolvane Corp. grew. The toymaker sued Peru in 2019.", "sued", {"Zolvane", "Peru"}),
        ("Zolvane Corp. grew. Its charity, Kelvor, sued Peru in 2019.", "sued", {"Kelvor", "Peru"}),
        ("The Volta Cancer Centre sued Peru in 2019.", "sued", {"Volta Cancer Centre", "Peru"}),
        ("The Volta Shopping Centre closed in 2019.", "closed", set()),
        ("Her parents, Karl and Ana Holm, thanked Peru on Sunday.", "thanked", {"Karl Holm", "Ana Holm", "Peru"}),
        ("In 2009 a loner named Karel Vurk drove at a crowd.", "drove", {"Karel Vurk"}),
        ("In 1945 Ana Ruiz won a scholarship to Fort Holm State College.", "won", {"Ana Ruiz", "Fort Holm State College"}),
        ("Militants of the Black Reed Army left. On Monday the militants attacked Peru.", "attacked", {"Black Reed Army", "Peru"}),
        ("Explorer Anders Brink reached a cave in 1911.", "reached", {"Anders Brink"}),
        ("The Zolvane Herald hired Ana Ruiz in 1999.", "hired", {"Zolvane Herald", "Ana Ruiz"}),
        ("Farmers sued the Ministry of Water. The ministry appealed in 2016.", "appealed", {"Ministry of Water"}),
    ],
)
def test_who_is_brought_in(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    told = [mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text == trigger]
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]
