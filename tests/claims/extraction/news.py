"""Sentences as news has them, of many fields: for what must hold of every claim.

All are invented. What is claimed of some of them is wrong in one way or another; what the
properties say must hold all the same.
"""

_SENTENCES = """
The harbour master of Lindby was fined 4,000 crowns on Tuesday for letting two tankers berth
without a pilot.

Three climbers died and a fourth is missing after an avalanche swept down the north face of
Mount Orrel, rescuers said.

The central bank left its main rate unchanged at 3.75%, as most economists had expected, but
said it could cut in June if inflation keeps falling.

Velmar plans to hire 300 engineers in Tarsk by the end of the year, its chief executive, Nora
Lund, told investors.

The bridge, which was built in 1954 and carries 40,000 vehicles a day, will be closed for
repairs from Monday.

Up to 12 people may have been on the boat when it capsized, the coastguard said.

An estimated 45,000 people marched through the capital on Saturday, according to the organisers;
police put the number at 18,000.

The suspect, a 34-year-old electrician from Ostrin, allegedly entered the building through a
window and stole three paintings.

He was arrested at a petrol station near the border two hours later and has since confessed,
prosecutors say.

The new vaccine cut the risk of infection by 62% in a trial of 8,400 adults, researchers
reported in a medical journal.

The comet, discovered last year by an amateur astronomer, will pass within 30 million kilometres
of Earth in August.

Brannock beat Lindby 3-1 at home, thanks to two goals from Pavel Rusk, who had missed the last
four games with a knee injury.

Nearly a third of pupils leave school without a certificate, a report by the audit office found.

The minister resigned over the affair, saying she had lost the trust of her colleagues.

Farmers have lost about 60% of their olive harvest to drought, and many say they will not plant
again.

The company, whose shares have halved since January, said it would close its plant in Corvane
and sell a warehouse in Tessel.

Temperatures reached 41.3 degrees in Aalberg on Sunday, the highest since records began in 1880.

The court ordered the city to pay €2.3m to the families, €400,000 to the insurers and €75,000 in
costs.

The charity has sent 12 lorries, 400 tents and two field hospitals to the region.

Judge Elena Marsh acquitted the two officers but convicted their commander of perjury.

The aid package includes £12m for schools, £8m for roads and £3m for flood defences.

Police arrested nine people, including two customs officers, a notary and the owner of a
nightclub.

The fire, believed to have started in a kitchen, destroyed six houses and damaged a chapel.

Nobody was hurt, but 140 residents had to spend the night in a gymnasium.

Sales rose 8% to 2.1 billion crowns in the first half, while net profit slipped to 140 million
from 152 million a year earlier.

The union, which represents 9,000 nurses, called off the strike after the hospital agreed to
raise wages by 4.5%.

Under the deal, Ostrin will supply 60 trains between 2026 and 2029.

The mayor denied that the contract had been awarded to a relative and threatened to sue the
newspaper.

“We did not know how deep the water was,” said Oskar Brandt, who has fished here for 30 years.

“It was the worst night of my life,” she recalled. “I have never been so afraid.”

The prime minister, Marek Dolan, arrived in Tarsk on Wednesday for talks with his counterpart
and is due to address parliament on Thursday.

The rebels seized the town in March, driving out the army, before withdrawing in May.

Some 165 of the 400 jobs have already gone.

One in three households cannot afford to heat all rooms, the survey showed.

The painting, long thought to be a copy, sold for 3.2 million euros at auction.

Investigators believe the pilot had shut down the wrong engine.

The ferry was carrying 212 passengers and 14 crew, its operator said.

Two of the injured were in a critical condition, and one, a boy of nine, was flown to Lindby.

Anna Petrov, 61, of Mill Street, Ostrin, admitted three counts of theft and one of forgery.

The region has been without power since Friday, when a storm brought down the main line.

Scientists at the university have found a protein that slows the growth of tumours in mice.

The tower is 212 metres high and has 48 floors, of which ten are empty.

There are more than 600 species of beetle in the park, at least 40 of them found nowhere else.

The rule applies only to homes built before 1978.

Nora Lund is expected to be named head of the agency next week.

The firm is said to have paid bribes to officials in four countries.

It is not known who fired the first shot.

Visitors are asked to bring their own water.

The treaty, signed in 1961 and amended twice since, bans all mining on the continent.

He has written five novels and won two prizes, but had never been to the city where they are
set.

The airline cancelled 40 flights on Friday because of fog, stranding about 6,000 passengers.

Exports to the south fell by more than half; those to the north grew by a tenth.

The tunnel will cost at least 900 million crowns, almost twice the original estimate.

Under pressure from shareholders, Brannock sold its shipping arm to Norland Lines for 1.1
billion euros.

The parliament voted 61 to 48 to lift the immunity of Pavel Rusk, accused of tax fraud and
suspected of bribing a judge.

The former treasurer was charged with fraud, money laundering and obstruction of justice.

Lava has covered 14 square kilometres since the eruption began on 3 May, forcing the evacuation
of two villages.

The drug, sold under the name Calmora, was withdrawn in 2019 after being linked to 17 deaths.

Unemployment stood at 5.6% in April, down from 6.1% a year ago.

The number of wolves has doubled to around 80 in ten years, the ministry said, adding that no
cull was planned.

Olga Brandt, who was born in Ostrin and studied law in Lindby, has led the commission since
2020.

Shares in Velmar closed up 4.2% at 88 crowns, their highest in two years.

The ministry did not respond to a request for comment.

The two sides agreed to extend the truce by ten days, mediators said on Sunday, though shelling
could still be heard near Tarsk.

As well as the gold, divers recovered a bell, two cannon and the ship's log.

A spokesman for the operator, Norland Grid, said engineers were working to restore supply and
that most homes should be reconnected by midnight.

The law, passed in April, requires landlords to install smoke alarms or face fines of up to
5,000 euros.

Her lawyer called the verdict “a disgrace” and said she would appeal.

The suspect is accused of stabbing a guard and of setting fire to a cell.

The island, home to 900 people, has no hospital and only one doctor.

After winning the race, Dana Weiss dedicated the medal to her father, who died in January.

Researchers tracked 1,200 children for 15 years and compared them with a group who had not been
exposed.

Mr Dolan, the former mayor, and his wife, a dentist, deny any wrongdoing.

The satellite, launched from Corvane on Monday, will measure the height of the oceans to within
three centimetres.

The orchestra's new hall, designed by Ines Prado, opens in September, eight years late and 70
million euros over budget.

Residents said they had heard a loud bang shortly before midnight and seen smoke rising from the
depot.

The board also approved a dividend of 2.40 crowns a share and the purchase of up to 5% of its
own stock.

Only four of the 27 members opposed the plan; two abstained.

The museum bought the letters for £210,000, including fees, from a private collector in Ostrin.

According to the police report, the driver had been drinking and was using his phone.

In a letter to staff seen by this newspaper, the director apologised for “serious mistakes” and
promised an inquiry.

Prices of bread and milk have risen by 30% since the war began, the statistics office says.

The dam failed in 2018, killing 41 people and leaving thousands homeless.

Whether the reactor will ever be restarted is an open question.

The shipyard, once the largest in the country, employs just 200 people today.

Lindby council spent £1.2m on consultants last year, £300,000 more than it had budgeted.

The prosecutor asked for a sentence of six years, the defence for an acquittal.

Both men had worked for the bank until 2016, when they set up a firm of their own.

Forecasters expect up to 90 millimetres of rain by Sunday, with gusts of more than 110 km/h on
the coast.

The app has been downloaded over 10 million times and is used in 40 countries, including Chile,
Norway and Kenya.

The women's team finished fourth, their best result since 1996.

Thousands of people fled as the fire approached the outskirts of Tarsk, where hotels and two
schools were evacuated.

Tarsk United have signed the goalkeeper Emil Horvat from Ostrin for a fee of about 4 million
euros.

The doctor, a surgeon at the city hospital, was suspended in May pending an inquiry into the
deaths of three patients.

A gas leak was probably the cause of the blast, the fire service said.

The tribunal found that the firm had dismissed her unfairly and awarded her 38,000 crowns.

Critics say the scheme helps only the rich; the government insists that most families will
benefit.

The number of people waiting for a kidney fell to 2,900 in 2023 from 3,400 five years earlier.

Neither the club nor the player wished to comment.

The lake has shrunk by 40% since 1990, mainly because rivers that feed it are used to water
cotton.

At least seven people, among them two children, were killed when a bus plunged into a ravine
near Ostrin on Friday night.

Lorries queued for up to nine hours at the border on Monday as customs officers worked to rule.

The bakery opens at six, closes at noon and sells out most days.

Emergency services were called to the mill shortly after 4am and found a man with burns.

The investment fund owns 30% of Velmar and wants two seats on its board.

New rules will make it harder to dismiss workers who are pregnant or ill.

The team analysed soil from 60 sites and found traces of lead in all but four.

She joined the party in 1999, became its treasurer in 2007 and left in a row over donations in
2015.

Mayor quits over parking scandal

Storm leaves 20,000 homes without power as rivers rise

Two men jailed for smuggling eels worth £5m

Police seize 300kg of cocaine in raid on banana warehouse

Volunteers repairing the sea wall at Ostrin on Saturday

Passengers: 4.1 million
"""
NEWS = [" ".join(sentence.split()) for sentence in _SENTENCES.split("\n\n")]
