"""English words that say little about which occurrence is meant, in bands by how little. Written by hand; stems are made on reading.

The bands stand in for the document frequencies of a corpus: a weight that came from the articles at hand would change with every
article, and with it the decisions on those before.
"""

from __future__ import annotations

FUNCTION = """
a about above across actually after again against ago ahead all almost along already also although always am amid among an and another any
anybody anyone anything anyway apart are aren't around as aside at away b back be became because become becomes been before behind being
below beside besides between beyond both but by c came can can't cannot come comes could couldn't d de despite did didn't do does doesn't
doing don't done down due during e each either else enough especially even ever every everybody everyone everything except f far few for
former from further g gave get gets getting give given gives go goes going gone got h had hadn't half has hasn't have haven't having he
he'd he'll he's hence her here hers herself him himself his how however i i'd i'll i'm i've if in indeed inside instead into is isn't it
it'd it'll it's its itself j just k keep keeps kept l last later latter least less let lets like likely little ll m made make makes making
many may maybe me mean means meanwhile might mine more moreover most mostly mr mrs ms much must my myself n near nearly neither never
nevertheless next no nobody non none nor not nothing now nowhere o of off often oh ok on once one ones only onto or other others otherwise
our ours ourselves out outside over own p per perhaps please put puts q quite r rather re really s same saw see seem seems seen several
shall she she'd she'll she's should shouldn't since so some somebody someone something sometimes somewhere soon still such t take taken
takes taking than that that's the their theirs them themselves then there there's thereby therefore these they they'd they'll they're
they've thing things this those though through throughout thus till to together too took toward towards u under until up upon us use used
uses using v very via w was wasn't way ways we we'd we'll we're we've well went were weren't what what's whatever when where whether which
while who who's whoever whole whom whose why will with within without won't would wouldn't x y yes yet you you'd you'll you're you've your
yours yourself z zero according added adding announced announcement described told tell says said say saying reported reporting report
statement spokesman spokeswoman spokesperson according asked ask called call news newspaper reporter journalist article photo picture
image video caption read reuters ap afp associated press agency xinhua file copyright rights reserved subscribe click share email facebook
twitter monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday tonight morning afternoon evening night noon
midnight day days week weeks weekend month months year years hour hours minute minutes second seconds time times date dates late early
earlier latest recent recently annual ago decade decades century centuries spring summer autumn fall winter gmt est edt pst am pm
"""
"""Function words, the words of reporting and of time, the furniture of pages: nothing."""

FREQUENT = """
able accept act action actual add age agree air allow american amount appear apply area arrive available bad base basis become began begin
beginning behaviour behavior believe best better big bit black board body book bring broad brought build building business buy call car
care carry case cause center central centre certain chance change charge child children choice city claim clear close cold common
community company complete concern condition confirm consider contact contain continue control corner cost country couple course cover
create current cut data deal decide decision deep detail develop development different difficult direct door draw drive drop early east
easy economic effect effort eight end enter entire establish evening event evidence example exist expect experience explain express eye
face fact fail family father feel field fight figure final finally find fine first five focus follow food force foreign form forward found
four free friend front full fund future game general girl goal good government great ground group grow guy hand happen happy hard head
health hear heart heavy held help high hit hold home hope hot house huge human hundred idea important include increase individual industry
information interest international interview involve issue job join key kid kill kind know land large largest launch law lead leader leave
left legal level life light line list live local long longer look lose lot love low main major man manage market matter media meet meeting
member men mention middle million billion trillion minister moment money mother move name nation national need new nice nine note number
offer office officer official old open operate operation opportunity order organization organisation original page paid part participant
particular party pass past pay people percent period person personal phone place plan play player point police policy political poor
position possible post power prepare present president pressure pretty previous prime private pro problem process produce product program
programme project protect prove provide public publish pull push question quick quickly raise range rate reach ready real reason receive
record red regard region relate relation release remain remember remove represent require research respond response rest result return
right rise road role room rule run safe save scene school security seek sell send senior series serious serve service set seven shot short
show side sign significant similar simple single site situation six size small social sort sound source south special specific spend spoke
staff stand start state station stay step stop story street strong structure student study successful suggest support sure surface system
table talk team ten term test thank think third thirty thousand three today top total town trade travel true try turn twenty twice two
type understand unit united version view visit wait walk wall want war watch water west white wife win wish woman women word work worker
world worry worth write wrong young
"""
"""Words that stand in articles of every kind."""

TOPICAL = """
accident accuse administration agreement airline airport america announce apologize apology appeal army arrest assault attack authority
ban bank battle billion bomb border britain british campaign candidate charge chief china chinese church civil claim coalition comment
commission committee conference conflict congress council court crash crime crisis damage dead death debate declare defence defense
democratic department deputy die director disaster drug economy election embassy emergency employee energy europe european executive
expert explosion federal fear fire flight force france french fund german germany global gun hearing history hospital hostage incident
india injure injured injury intelligence investigate investigation investor iran iraq islamic israel israeli japan japanese judge jury
justice kill korea korean lawmaker lawsuit lawyer leadership london marriage mayor military ministry missile mission movie murder muslim
negotiation north nuclear opposition parent parliament passenger peace percent plane politician population prison prisoner prosecutor
protest protester quarter rebel refugee relationship republican resident resign resolution russia russian sanction scientist secretary
senate senator sentence share ship shoot shooting shooter soldier south spokesperson stock storm strike summit supporter suspect syria
terrorism terrorist threat threaten train treaty trial troop truck trump ukraine university vehicle victim violence vote voter washington
weapon white witness york
"""
"""Words that stand in much of the news, but not in all of it."""
