"""Who takes part beside the subject and the object. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karl Holm, along with his wife, Ana Ruiz, was charged on Monday.", {"Karl Holm", "Ana Ruiz"}),
        ("Speaking alongside Ana Ruiz on Monday, Karl Holm said the pact would hold.", {"Karl Holm", "Ana Ruiz"}),
        ("Sony hired Karl Holm away from Nintendo on Monday.", {"Sony", "Karl Holm", "Nintendo"}),
        ("Ana Ruiz flew to Lima on Monday to meet Karl Holm.", {"Ana Ruiz", "Karl Holm"}),
        ("Russia vetoed a resolution on Monday put forward by France and Germany.", {"Russia", "France", "Germany"}),
        ("Two journalists working for Reuters were detained in Beni on Monday.", {"Reuters"}),
        ("A lawsuit filed on Monday by Sony accuses Nintendo of theft.", {"Sony", "Nintendo"}),
        ("Karl Holm was acquitted on Monday of killing Ana Ruiz.", {"Karl Holm", "Ana Ruiz"}),
        ("Talks among Chile, Peru and Bolivia ended on Monday without a result.", {"Chile", "Peru", "Bolivia"}),
        ("Peru's ambassador to Chile was recalled on Monday.", {"Peru", "Chile"}),
        ("Two guards were killed in a raid on a camp near the town of Oden, Peru's Defence Ministry said on Monday.", {"Peru"}),
        ("Crews at the ferry operator Holvar voted on Monday to strike. Holvar has 12 ships. Holvar is in Oden.", {"Holvar"}),
        ("Karl Holm left Quillfare Inc. in May 2001.", {"Karl Holm", "Quillfare"}),
        ("A clinic opened in Beni on Monday under the directorship of Ana Ruiz.", {"Ana Ruiz"}),
        ("Sony was given the green light on Monday to buy Nintendo.", {"Sony", "Nintendo"}),
        ("Ana Ruiz is to return on Friday, this time with Karl Holm.", {"Ana Ruiz", "Karl Holm"}),
        ("Karl Holm, on a visit to Beni on Monday, said he was ill.", {"Karl Holm"}),
        ("Ana Ruiz testified on Monday before a committee of the Knesset.", {"Ana Ruiz", "Knesset"}),
        ("Ana Ruiz opened Quillfare Outfitters in 1998. Quillfare Outfitters sells tents.", {"Ana Ruiz", "Quillfare Outfitters"}),
        ("The war began on 7 March, when Peru attacked a town.", {"Peru"}),
        ("Karl Holm criticised Sony's plan to close the mill in May.", {"Sony"}),
        ("He deplored the decision of Nintendo to close the mill in May.", {"Nintendo"}),
        ("Two Chilean soldiers died on Monday in a fight with Peruvian troops near the river.", {"Chile", "Peru"}),
        ("Ana Ruiz scored twice on Monday in a 3-1 win over Nintendo.", {"Ana Ruiz", "Nintendo"}),
        ("The truce took hold on Monday, ending a war between Chile and Peru.", {"Chile", "Peru"}),
        ("Work began in 2006 under the architect Ana Ruiz.", {"Ana Ruiz"}),
        ("Hundreds marched in Beni on Monday, led by the mayor, Ana Ruiz.", {"Ana Ruiz"}),
        ("Angola became independent from Portugal in 1975.", {"Angola", "Portugal"}),
        ("Peruvian paratroopers drove Hezbollah from the town on Monday.", {"Peru", "Hezbollah"}),
        ("Swiss police held three suspected members of ETA on Monday.", {"Switzerland", "ETA"}),
        ("Ana Ruiz testified on Monday that Karl Holm beat her.", {"Ana Ruiz", "Karl Holm"}),
        ("An inquiry into the earlier fire, led by the lawmaker Ana Ruiz, criticised Sony on Monday.", {"Ana Ruiz", "Sony"}),
        ("Karl Holm was stopped on Monday at a checkpoint of the Green Dawn, a rebel group.", {"Karl Holm", "Green Dawn"}),
        ("Ana Ruiz wrote Sony on Monday.", {"Ana Ruiz", "Sony"}),
        (
            "Holvar Corp. was formed in 1961 by a merger of two mills, Brixade Corp. and Quillfare Inc.",
            {"Holvar", "Brixade", "Quillfare"},
        ),
        ("Ana Ruiz moved from Nintendo in 2001.", {"Ana Ruiz", "Nintendo"}),
        ("In a letter to Karl Holm that was delivered on Monday, Ana Ruiz requested a talk.", {"Ana Ruiz", "Karl Holm"}),
        ("Karl Holm, a finalist in 2003 who reached the last round on Monday, is ill.", {"Karl Holm"}),
        ("Karl Holm began in 1999 as a night porter at Nintendo in Oden.", {"Karl Holm", "Nintendo"}),
        ("Ana Ruiz admits making a crude joke in 2015 at Karl Holm.", {"Ana Ruiz", "Karl Holm"}),
        ("Long queues formed on Monday at Holvar Corp. branches in Oden.", {"Holvar"}),
        ("Ana Ruiz joined the Peruvian diplomatic service in 1999.", {"Ana Ruiz", "Peru"}),
        ("On Monday a rival, Holvar Corp., pulled its sale.", {"Holvar"}),
        ("Ana Ruiz sold her shares to the fund Holvar Corp. in 2020.", {"Ana Ruiz", "Holvar"}),
        ("The ban was lifted on Monday after Chile dropped its objections.", {"Chile"}),
        ("Ana Ruiz eloped to Lisbon in 2019 with a racing driver, Karl Holm, who died.", {"Ana Ruiz", "Karl Holm"}),
        ("Under a licence signed with Sony in 2008, Nintendo sells the game in Peru.", {"Sony", "Nintendo"}),
        (
            "Detectives of the Oden Police Department's Burglary Squad arrested Karl Holm on Monday.",
            {"Oden Police Department", "Karl Holm"},
        ),
        ("Karl Holm joins from Nintendo, where he has headed the film studio since 2016.", {"Karl Holm", "Nintendo"}),
        ("A goal by Karl Holm won the match for Port Quill on Monday.", {"Karl Holm", "Port Quill"}),
    ],
)
def test_who_takes_part_beside(extractor: Extractor, text: str, names: set[str]) -> None:
    assert names in [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions]
