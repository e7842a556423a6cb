/** Sentences of our own that tell of no political event: statements, comments, sport, business, weather, metaphors. */
export const neutralSentences = `
The finance minister said growth would slow in the second quarter.
Officials in Ottawa declined to comment on the report.
The president expressed optimism about the harvest.
A spokesman for the ministry said the figures were correct.
Brazil's economy grew by two percent last year.
The prime minister turned 60 on Sunday.
Analysts believe that the currency will recover.
The foreign minister described the mood in the capital as calm.
Kenya denied that its soldiers had crossed the border.
The company reported a loss of 40 million dollars.
Shares in Tokyo fell sharply on Thursday.
The striker scored twice as Spain beat Italy 3-1.
The home side attacked from the start and won the match.
France defeated Croatia in the final.
The boxer knocked out his opponent in the third round.
The bank cut its forecast for the year.
The retailer launched a price war on its rivals.
The senator is battling cancer.
The storm battered the coast of Cuba.
Floods killed 20 people in Bangladesh.
An earthquake destroyed hundreds of houses in Nepal.
Ten miners died when a shaft collapsed in Poland.
A bus crash injured 14 pupils near Lagos.
The novelist won a prize for her first book.
The film opens in cinemas on Friday.
Scientists in Norway discovered a new species of fish.
The museum received a gift of coins.
The airline ordered 20 jets from the manufacturer.
The phone maker unveiled a new model.
The general celebrated his birthday with his family.
Turkey's population is about 80 million.
The two countries share a border of 300 kilometers.
The king is 74 years old and has three sons.
The constitution was written in 1958.
The war between the two states ended in 1975.
He recalled how the rebels had fought in the 1980s.
The minister did not say when the report would be published.
It is not clear who is behind the website.
The ambassador said he had no information on the matter.
Diplomats said the mood was better than last year.
The economy is the voters' main concern, a poll showed.
The governor said the harvest was the best in years.
The actor was married in Rome on Saturday.
Heavy snow closed schools in Vermont.
The price of oil rose to 90 dollars a barrel.
The union has 40,000 members.
The town lies 30 kilometers from the border with Chad.
The team trained in Spain before the tournament.
The coach attacked the referee's decision after the game.
The band will tour Germany in the summer.
The chef opened a restaurant in Lima.
The doctor said the patient was recovering.
The virus has infected 300 people in Guinea.
Wildfires forced hundreds of people from their homes.
The central bank raised interest rates by a quarter point.
The minister's book sold well.
The prince studied law in Cambridge.
Wheat exports rose by a tenth in March.
The old bridge was replaced in 2004.
The orchestra performed works by local composers.
The court will announce its ruling on Friday.
The election will be held in May.
Turnout was about 60 percent, the commission said.
Voters in Ghana go to the polls on Sunday.
The speech lasted two hours.
The prime minister is popular among young people.
The president said he was confident of victory.
Pakistan said its nuclear program was peaceful.
The mayor called the new tram a success.
The newspaper has a circulation of 100,000.
The farmer lost half of his cows in the drought.
The satellite was launched from a base in Kazakhstan.
The swimmer broke the world record in Doha.
Italy's tourism industry is growing fast.
The judge has three children.
The heat wave continued in Greece.
The queen wore a blue coat.
A rock fall blocked the road to the village.
The lawyer said his client was in good health.
The talks lasted four hours and no details were given.
`
