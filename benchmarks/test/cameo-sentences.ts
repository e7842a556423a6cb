/**
 * One or more sentences of our own for every category of CAMEO with a place in PLOVER: root and type, then the
 * sentence with [who did it] and {whom it was done to} marked.
 */
export const cameoSentences = `
03 AGREE
030 [Botswana] said on Monday it was willing to work with {Zambia} on river transport.
030 [Estonia] expressed readiness to expand cooperation with {Georgia}, a minister said.
031 [Angola] and {Namibia} agreed to build a railway along the coast.
0311 [Peru] promised to buy more wheat from {Argentina} next year.
0311 [Hanoi] is ready to open its market to {Laos}, the trade minister said.
0311 [Tunisia] plans to boost trade with {Libya}, officials in the capital said.
0312 [Japan] will take part in joint naval drills with {Australia} in June.
0312 [Slovakia] pledged to train alongside {Polish forces} in the spring.
0313 [Portugal] has agreed to extradite two suspected bombers to {Spain}.
0313 [Cyprus] will hand over the fugitive banker to {Malta}, a court official said.
0314 [Kenya] offered to share intelligence on pirates with {Seychelles}.
032 [Senegal] said it would back {Gambia}'s bid for a seat on the council.
032 [Croatia] promised to support {Montenegro} in its talks on membership.
033 [Canada] pledged to help {Haiti} rebuild its schools.
0331 [The World Bank] will lend {Ghana} 90 million dollars, an official announced.
0331 [Kuwait] promised {Jordan} a grant of 200 million dollars.
0332 [Germany] agreed to supply {Lithuania} with armored vehicles.
0332 [France] offered to send military advisers to {Niger}.
0333 [Sweden] said it would send tents and blankets to {earthquake victims in Turkey}.
0333 [The Red Cross] is preparing to deliver medicine to {villagers in Chad}.
0334 [Ethiopia] volunteered to send 1,500 peacekeepers to {South Sudan}.
034 [President Morales] promised {opposition leaders} far-reaching political reforms.
0341 [The prime minister] promised to step down once {parliament} passes the budget.
0342 [The government] agreed to review the tax that {farmers} oppose.
0343 [The king] pledged to give {women} the right to vote.
0344 [The junta] promised to return the country to civilian rule, {opposition parties} said.
035 [The rebels] said they would comply with the demands of {the United Nations}.
0351 [Burma] announced it would lift restrictions on {opposition politicians}.
0353 [Syria] promised to free {dozens of Kurdish prisoners} before the holiday.
0353 [Israel] agreed to return seized tax money to {the Palestinian Authority}.
0354 [The European Union] said it would lift sanctions on {Zimbabwe}.
0355 [Sudan] will let {UN monitors} into the region, its foreign minister said.
0355 [North Korea] has agreed to allow {inspectors} back to the plant.
0356 [Eritrea] offered to pull its troops out of the disputed zone, an {Ethiopian} official said.
0356 [The guerrillas] pledged to observe a truce with {the Colombian army} over Christmas.
036 [Pakistan] offered to hold talks with {India} on the glacier.
036 [The Turkish president] will meet {Greek leaders} in Athens next week.
036 [The prime minister] said he was willing to talk to {the strikers}.
036 [China's foreign minister] will pay an official visit to {Nigeria} in March.
036 [Thailand] invited {Malaysia} to send a delegation, and Malaysia accepted.
037 [Ecuador] and {Peru} agreed to end their border dispute peacefully.
038 [Chad] has accepted an offer by {Libya} to mediate in the conflict.
038 [The rebels] agreed to mediation by {the African Union}.
039 [Algeria] offered to mediate between {Mali} and the rebels.
039 [Norway] said it was ready to broker talks between {the Tigers} and Colombo.
04 CONSULT
040 [Mongolia] consulted with {Russia} on the gas pipeline.
040 [Defense ministers of the two countries], meeting in Oslo, discussed the crisis with {NATO} officials.
040 [The Iraqi president] conferred with {Kurdish leaders} on Tuesday.
040 [Chile's foreign minister] sat down with {Bolivian envoys} for three hours.
041 [The chancellor] telephoned {President Kenyatta} on Friday to discuss the vote.
041 [President Sisi] spoke by phone with {King Salman}, state television said.
041 [The two presidents] held a telephone conversation, {the Kremlin} said.
042 [The Vietnamese premier] arrived in {Cambodia} on Sunday for a three-day visit.
042 [Prince Hassan] flew to {Egypt} for talks on water.
042 [A Cuban delegation] visited {Angola} last week.
042 [The UN envoy] toured {Darfur} on Thursday.
042 [Bulgarian Foreign Minister Petrov] left for {Sofia} after talks in Berlin.
042 [The secretary of state] began a trip to {Kenya} on Monday.
043 [Jordan's King Abdullah] received {the Lebanese prime minister} in his palace.
043 [Brazil] hosted {Paraguayan} negotiators on Thursday.
043 [President Ortega] welcomed {the Taiwanese envoy} at the airport.
044 [Armenian officials] met {Azerbaijani diplomats} in Geneva.
044 [Saudi and Iranian officials] gathered in Baghdad for talks with {Iraqi mediators}.
045 [Qatar] mediated between {Hamas} and Fatah.
045 [An Omani envoy] shuttled between Sanaa and {the Houthi rebels} in an effort to end the war.
045 [The United Nations] brokered talks between the government and {the rebels}.
046 [Serbia] and {Kosovo} resumed negotiations in Brussels on Wednesday.
046 [The union] held talks with {the ministry} on wages.
046 [South Korea] opened talks with {the North} at the border village.
046 [Greek negotiators] bargained with {European creditors} through the night.
046 [India] and {Bangladesh} began a fresh round of talks on the river.
05 SUPPORT
050 [Ethiopia] reopened its embassy in {Eritrea} after twenty years.
050 [Morocco] and {Cuba} restored diplomatic relations on Friday.
050 [Uruguay] established diplomatic ties with {Kosovo}.
050 [Iran] and {Saudi Arabia} resumed diplomatic relations.
051 [The pope] praised {Colombia} for its efforts towards peace.
051 [Japan] welcomed the decision of {Myanmar} to hold elections.
051 [The senator] endorsed {Governor Ruiz} for president.
051 [The African Union] hailed {Liberia}'s peaceful vote.
051 [Finland] congratulated {Estonia} on its new government.
051 [The United States] expressed support for {Ukraine} after the vote.
051 [Tribal elders] threw their weight behind {President Karim}.
051 [Congress] voted in favor of the plan put forward by {the White House}.
051 [Chinese officials] thanked {Pakistan} for its help.
051 [The parliament] approved the cabinet of {Prime Minister Haddad}.
052 [Russia] defended {Syria} against charges that it had used gas.
052 [The minister] stood up for {the police} after the raid.
052 [Belgrade] sided with {Moscow} in the dispute.
052 [The envoy] justified {Israel}'s right to defend itself.
053 [Kuwait] urged the Arab states to rally behind {the Palestinians}.
053 [The party] campaigned on behalf of {the jailed mayor}.
054 [Costa Rica] recognized {Palestine} as an independent state.
054 [Germany] granted recognition to {Slovenia}.
055 [Denmark] apologized to {Greenland} for the experiment.
055 [The general] expressed regret to {the families} over the shooting.
056 [The king] pardoned {dozens of activists}.
056 [The widow] forgave {the rebels} for the killing.
057 [Brazil] and {Suriname} signed an agreement on fisheries.
057 [Kenya] ratified a trade treaty with {Somalia}.
057 [The two Koreas] signed a declaration on {Friday} in Seoul.
057 [Georgia] initialed a free-trade accord with {the European Union}.
06 COOPERATE
060 [Uganda] is working together with {Rwanda} on a joint power project.
060 [Belgium] and {the Netherlands} carried out a joint search of the river.
060 [Chile] joined forces with {Argentina} to fight the forest fires.
061 [Iran] exports gas to {Armenia} under the new scheme.
061 [Vietnam] and {Cuba} expanded trade in rice last year.
061 [Sudan] resumed oil shipments through {South Sudan}.
061 [Malaysia] bought 40 locomotives from {China}.
061 [India] sold two ferries to {Sri Lanka}.
062 [American and Filipino marines] held joint exercises near {Luzon}.
062 [The Iraqi army] and {Kurdish fighters} launched a joint operation in the hills.
062 [Egypt] conducted naval maneuvers with {Greece}.
063 [Thailand] extradited a suspected smuggler to {the United States}.
063 [Panama] handed over the fugitive to {Mexican authorities}.
064 [Jordan] shared intelligence with {France} on the cell.
064 [Interpol] exchanged information with {Dutch police} about the ring.
07 AID
070 [Norway] helped {Malawi} rebuild its roads.
070 [Cuba] sent doctors to {Liberia}.
071 [The International Monetary Fund] approved a loan of 300 million dollars for {Tunisia}.
071 [Saudi Arabia] deposited a billion dollars in the central bank of {Yemen}.
071 [Japan] gave {Laos} 20 million dollars for a bridge.
071 [China] wrote off the debt of {Zambia}.
071 [Qatar] is financing a hospital in {Gaza}.
072 [Iran] armed {the militia} with rockets.
072 [The United States] shipped anti-tank missiles to {Ukraine}.
072 [Turkey] trained {Somali soldiers} at its base.
072 [Libya] supplied {the rebels} with rifles, diplomats said.
073 [The World Food Program] airdropped food to {villagers cut off by floods}.
073 [Italian rescuers] pulled {survivors} from the rubble.
073 [Spain] flew 30 tons of relief supplies to {Honduras}.
073 [UNICEF] vaccinated {children in the camps}.
073 [Aid workers] distributed blankets among {refugees}.
073 [Lebanon] took in {thousands of Syrian refugees}.
073 [The navy] rescued {90 migrants} off the coast.
074 [Nigeria] sent peacekeepers to {Liberia}.
074 [UN troops] escorted {a food convoy} through the lines.
074 [Soldiers] protected {villagers} from the militia.
074 [Commandos] freed {six hostages} from a farmhouse.
075 [Ecuador] granted asylum to {the dissident}.
075 [Sweden] gave refuge to {a Belarusian journalist}.
08 YIELD
080 [The government] gave in to {the truckers} after four days.
080 [The company] bowed to pressure from {the union}.
080 [The ministry] backed down in its row with {the judges}.
081 [Vietnam] relaxed its controls on {the press}.
0811 [Egypt] lifted a ban on {the opposition newspaper}.
0812 [Turkey] legalized {a Kurdish party}.
0813 [The army] lifted the curfew in {Srinagar}.
0814 [Thailand] ended martial law in {the southern provinces}.
082 [Teachers] called off their strike after {the ministry} raised pay.
082 [Farmers] ended their blockade of {the capital}.
083 [The president] accepted demands by {the opposition} for early elections.
0831 [Prime Minister Saleh] resigned on Monday after protests by {students}.
0831 [The defense minister] stepped down under pressure from {parliament}.
0832 [The cabinet] scrapped the fuel tax after protests by {drivers}.
0833 [Kuwait] granted {women} the right to vote.
0834 [The king] agreed to the demand and dissolved parliament, {opposition leaders} said.
084 [Bolivia] returned the stolen cars to {Chile}.
0841 [The guerrillas] released {three hostages} on Sunday.
0841 [Iran] freed {a Swedish diplomat} from prison.
0841 [Libya] repatriated {200 migrants}.
0841 [The rebels] handed back {the captured soldiers} to the army.
0842 [Germany] returned looted bronzes to {Nigeria}.
0842 [The state] paid compensation to {the farmers} for their land.
085 [The United States] lifted its embargo on {Vietnam}.
085 [The council] eased sanctions against {Eritrea}.
085 [Saudi Arabia] ended its boycott of {Qatar}.
086 [Burundi] allowed {foreign observers} to watch the vote.
0861 [Haiti] received {UN peacekeepers} on Friday.
0862 [Iraq] opened its laboratories to {nuclear inspectors}.
0863 [Ethiopia] let {aid trucks} into Tigray.
0871 [The rebels] declared a ceasefire with {the Philippine army}.
0871 [Hamas] and {Israel} agreed on a truce and stopped shooting.
0872 [Israel] eased its blockade of {Gaza}.
0873 [The militia] laid down its arms under a deal with {the government}.
0873 [The warlord] disbanded his force and handed its guns to {the United Nations}.
0874 [Serb forces] withdrew from {Kosovo}.
0874 [Two hundred fighters] surrendered to {the Afghan army}.
0874 [Rwanda] pulled its troops out of {Congo}.
09 ACCUSE
090 [A parliamentary commission] is investigating {the central bank}.
091 [Prosecutors] opened a corruption inquiry into {the former president}.
091 [Police] questioned {the mayor} over missing funds.
092 [The UN rapporteur] looked into abuses by {the Eritrean army}.
093 [Israel] launched an inquiry into the shelling of a school in {Gaza}.
094 [The tribunal] is probing war crimes by {Serb forces}.
10 REQUEST
100 [The council] demanded that {Ruritania} act at once.
101 [Bolivia] asked {Chile} for access to the sea.
1011 [Argentina] urged {Brazil} to remove trade barriers.
1012 [Ukraine] pressed {Germany} to send tanks.
1013 [Rwanda] demanded the extradition of genocide suspects from {France}.
1014 [Spain] asked {Morocco} to share intelligence on the cell.
102 [The Palestinians] appealed to {the European Union} for support at the council.
103 [Nepal] appealed to {donors} for help after the quake.
1031 [Greece] requested a new loan from {the International Monetary Fund}.
1032 [Mali] asked {France} for air support.
1033 [The relief agency] called on {donors} to provide food for the hungry.
1034 [The president of Burundi] urged {the United Nations} to send peacekeepers.
104 [Monks] called on {the junta} to make democratic reforms.
1041 [Opposition parties] demanded the resignation of {President Diallo}.
1041 [Lawmakers] told {the prime minister} to quit.
1042 [Fishermen] want {the government} to cut the fuel tax.
1043 [Amnesty International] urged {Saudi Arabia} to respect the rights of women.
1044 [The party] called for a new constitution, an aide to {the king} said.
105 [The United States] ordered {Serbia} to comply with the resolution.
1051 [Journalists] demanded that {the government} lift the ban on rallies.
1053 [Poland] called on {Belarus} to free all political prisoners.
1053 [Families] begged {the kidnappers} to release the children.
1054 [Cuba] demanded an end to the embargo by {the United States}.
1055 [The Security Council] insisted that {Iraq} let inspectors in.
1056 [The Arab League] called on {Israel} to stop its attacks on Gaza.
1056 [The pope] appealed for a ceasefire between the army and {rebels in Sudan}.
106 [Sudan] called for talks with {the rebels}.
106 [The United Nations] urged {the two sides} to return to the negotiating table.
107 [Russia] called on {Armenia} to settle its dispute with Azerbaijan.
108 [Lebanon] asked {France} to mediate with Syria.
02 [The minister] said {Pakistan} must do more against militants.
11 ACCUSE
110 [Ireland] voiced concern over the arrest of monks in {Burma}.
110 [Teachers] expressed anger at {the ministry}.
111 [Venezuela] condemned {the United States} for the raid.
111 [The bishop] lashed out at {the government} over prison conditions.
111 [China] criticized {Japan} over the visit to the shrine.
111 [Opposition lawmakers] slammed {the finance minister} for the budget.
111 [Iran] denounced {Bahrain}'s crackdown on protesters.
111 [The mayor] hit out at {the police}.
1121 [The senator] accused {the governor} of taking bribes.
1122 [Human Rights Watch] said {the Nigerian army} had tortured detainees.
1123 [Georgia] accused {Russia} of shelling its villages.
1124 [Prosecutors in The Hague] charged that {Croat commanders} had committed war crimes.
1125 [Iran] accused {three hikers} of spying.
112 [Kabul] blamed {Pakistan} for the bombing.
112 [The union] alleged that {the company} had cheated its workers.
113 [The cleric] called on Muslims to rise against {the occupation army}.
114 [Cyprus] lodged a complaint with the United Nations against {Turkey}.
114 [Japan] filed a protest with {China} over the ships.
115 [Bosnia] sued {Serbia} in The Hague.
115 [The journalist] filed a lawsuit against {the ministry}.
116 [A court in Dakar] found {the former dictator} guilty of torture.
116 [The court] convicted {two ministers} of fraud.
12 REJECT
120 [Israel] rejected the demand of {the Palestinians}.
121 [Uruguay] refused to sell beef to {Argentina}.
121 [Hungary] turned down a plan by {the European Union} to share refugees.
1212 [Turkey] refused to join {the United States} in the campaign.
1213 [France] refused to extradite the banker to {Kazakhstan}.
122 [Congress] rejected a request by {Colombia} for more aid.
1223 [Burma] refused relief from {the United States} after the cyclone.
123 [The king] refused demands by {protesters} for reform.
1231 [The president] refused to step down despite calls by {the opposition}.
1232 [The government] ruled out a change of its policy, rebuffing {the unions}.
1233 [Parliament] voted down a bill giving more rights to {minorities}.
124 [The rebels] refused to surrender to {the army}.
1241 [The junta] refused to lift the curfew imposed on {the capital}.
1242 [The strikers] refused to return to work, rejecting an offer of {the company}.
1243 [Iran] refused to free {the American journalists}.
1244 [Washington] refused to lift sanctions on {Iran}.
1245 [Sudan] refused to admit {UN peacekeepers}.
1246 [Israel] rejected a call by {France} for a ceasefire.
125 [The Taliban] refused to meet {Afghan officials}.
125 [North Korea] turned down an offer of talks by {the South}.
125 [The opposition] will not take part in talks with {the president}.
126 [India] rejected mediation by {the United States} over Kashmir.
127 [Armenia] rejected a peace plan drawn up by {Russia}.
127 [The two sides] failed to agree on a deal, {UN} mediators said.
128 [Students] defied {the government}'s ban on rallies.
129 [Russia] vetoed a resolution of {the Security Council} on Syria.
13 THREATEN
130 [The general] warned {the president} of grave consequences.
131 [Ankara] threatened retaliation against {France} over the bill.
1311 [The United States] threatened to cut off aid to {Pakistan}.
1312 [The European Union] threatened {Belarus} with sanctions.
1313 [Mauritania] threatened to break off relations with {Israel}.
132 [The ministry] warned it would close {the radio station}.
1321 [The government] threatened to shut down {opposition newspapers}.
1322 [The court] threatened to ban {the Islamist party}.
1323 [The governor] threatened to impose a curfew on {Karachi}.
133 [The unions] threatened to strike unless {the government} raised pay.
133 [The opposition] vowed to hold mass rallies against {the president}.
134 [The rebels] threatened to pull out of talks with {the government}.
136 [Sudan] threatened to expel {aid groups}.
137 [The police chief] warned that {demonstrators} would be shot.
138 [Iran] threatened to attack {Israel}.
1381 [The navy] threatened to blockade {the port}.
1382 [Turkey] threatened to seize the border strip from {Syria}.
1384 [Al-Shabab] vowed to carry out more attacks on {Kenya}.
1385 [The regime] threatened to use nuclear weapons against {the South}.
139 [Ethiopia] gave {the Tigrayan leaders} 72 hours to surrender.
139 [The council] issued an ultimatum to {the mutineers}.
14 PROTEST
140 [Students] protested against {the government} on Friday.
141 [Thousands of miners] marched on {parliament} in La Paz.
141 [Supporters of the jailed cleric] rallied outside {the Indian embassy}.
141 [Villagers] staged a sit-in against {the mining company}.
1411 [Tens of thousands of people] took to the streets of Tunis to demand that {the president} quit.
1412 [Pensioners] demonstrated against cuts by {the Greek government}.
1413 [Women] held a vigil for their rights outside {the ministry}.
142 [Ten prisoners] went on hunger strike over conditions in {the Israeli jail}.
1421 [The dissident] has been refusing food to protest his detention by {Cuban authorities}.
143 [Railway workers] went on strike against {the state company}.
143 [Doctors] walked off the job to press {the health ministry} for pay.
143 [Opposition parties] boycotted the election called by {the president}.
144 [Truckers] blocked roads into {the capital}.
144 [Protesters] occupied the offices of {the governor}.
145 [Youths] rioted in {Paris} after the shooting.
145 [Demonstrators] threw stones at {police} and burned cars.
145 [A mob] stormed {the Danish embassy} during a protest.
15 MOBILIZE
150 [North Korea] test-fired a missile over {Japan}.
150 [China] staged war games near {Taiwan}.
150 [The air force] flew bombers near the border with {Finland}.
151 [Police in Madrid] were put on alert before the visit of {the president}.
152 [India] put its troops on high alert along the border with {Pakistan}.
153 [The city] deployed 2,000 riot police before the march by {farmers}.
154 [Russia] massed troops on the border with {Ukraine}.
154 [Ethiopia] called up reservists for the war with {Eritrea}.
154 [The United States] sent an aircraft carrier towards {Iran}.
154 [Turkey] deployed tanks along the frontier with {Syria}.
16 SANCTION
160 [Thailand] downgraded its relations with {Cambodia}.
161 [Senegal] broke off diplomatic relations with {Iran}.
161 [Canada] recalled its ambassador from {Saudi Arabia}.
161 [Venezuela] closed its embassy in {Paraguay}.
162 [Britain] suspended aid to {Rwanda}.
1621 [The World Bank] froze loans to {Uganda}.
1622 [The United States] halted arms deliveries to {Egypt}.
1623 [The agency] stopped food rations for {refugees in Kenya}.
163 [The European Union] imposed sanctions on {Burundi}.
163 [India] banned imports from {Pakistan}.
164 [The rebels] broke off talks with {the government}.
164 [Israel] suspended peace talks with {the Palestinians}.
165 [Egypt] halted its mediation between Israel and {Hamas}.
166 [Ecuador] expelled {the American ambassador}.
166 [The bloc] suspended {Mali} after the coup.
1661 [The Netherlands] withdrew its peacekeepers from {Mali}.
1662 [Iraq] threw out {UN arms inspectors}.
1663 [Niger] expelled {a French aid agency}.
17 COERCE
1711 [Customs officers] seized a shipment of rifles from {smugglers}.
1711 [Zimbabwe] confiscated farms from {white landowners}.
172 [The government] imposed restrictions on {foreign reporters}.
1721 [China] blocked the website of {the newspaper}.
1721 [Police] broke up a rally by {opposition supporters}.
1722 [Egypt] banned {the Muslim Brotherhood}.
1723 [The army] imposed a curfew on {Jaffna}.
1724 [The president] declared a state of emergency in {three northern states}.
173 [Turkish police] detained {20 Kurdish activists} in raids on Friday.
173 [A court in Minsk] jailed {a reporter} for two years.
173 [Prosecutors] charged {the singer} with insulting the king.
173 [Police] arrested {a British teacher} in Khartoum.
174 [Libya] deported {300 Chadian workers}.
174 [Thailand] sent back {a boatload of refugees} to Myanmar.
176 [Hackers] crashed the websites of {the Estonian government}.
191 [Israel] sealed off {the West Bank} after the shooting.
191 [The army] laid siege to {the rebel-held town}.
192 [Rebels] captured the airport from {government forces}.
192 [Turkish troops] occupied a strip of land in {northern Syria}.
18 ASSAULT
175 [Security forces] fired tear gas at {protesters} in Lome.
175 [Soldiers] opened fire on {demonstrators} in Conakry.
175 [Police] clubbed {marchers} in the square.
180 [Militants] attacked {villagers} with machetes.
1811 [Gunmen] kidnapped {two Italian priests} in the hills.
1811 [Pirates] hijacked {a Danish freighter}.
182 [Guards] beat {an inmate} at the prison.
1821 [Soldiers] raped {dozens of women} in the village.
1822 [Secret police] tortured {detainees} at the camp.
1831 [A suicide bomber] blew himself up among {recruits} in Baghdad.
1832 [Insurgents] set off a car bomb outside {the Turkish consulate}.
1833 [A roadside bomb planted by the Taliban] killed {four NATO soldiers}.
184 [The rebels] used {villagers} as human shields.
185 [Gunmen] tried to assassinate {the vice president}.
186 [Rebels] assassinated {the governor} on Sunday.
190 [Ethiopian troops] fought {Eritrean forces} near Badme.
193 [The army] exchanged fire with {rebels} near the frontier.
194 [Government artillery] pounded {rebel positions} near the airport.
195 [Saudi warplanes] bombed {a market in Sanaa}.
195 [US drones] hit {a militant hideout} in Pakistan.
196 [Hamas] broke the truce with {Israel} by firing rockets at a town.
202 [Militiamen] massacred {more than 100 villagers}.
203 [The army] drove {minority villagers} out in a campaign of ethnic cleansing.
204 [Iraqi jets] dropped chemical bombs on {Kurdish villages}.
`
