/** General words that stand beside names of places. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "Ituri province": the name is that of a province. */
export const provinceWords = list(
  'province provinces governorate state oblast prefecture voivodeship krai canton emirate',
)
export const cityWords = list(
  'city town village hamlet township suburb settlement neighborhood neighbourhood capital port',
)
/** "the village of X" names a place even where X is on no map. */
export const placeNouns = list(
  'city town village hamlet township suburb settlement neighborhood neighbourhood district province governorate region island state port area county municipality oasis valley capital',
)
export const facilityWords = list(
  'airport airbase airfield airstrip prison jail hospital university mosque church cathedral temple shrine square stadium bridge dam refinery checkpoint embassy palace barracks garrison college museum cemetery market base port station plant tower hotel park street road avenue boulevard highway mall crossing camp school synagogue monastery castle fort library theater theatre',
)
/** Facilities that are named by a place also when written small: "Goma airport", "Evin prison". */
export const smallFacilityWords = list(
  'airport airbase airfield airstrip prison jail mosque stadium dam refinery checkpoint barracks cemetery crossing',
)
/** Whom and what a town or province has: "Goma residents", "a Memphis man", "Kentucky counties". */
export const peopleWords = list(
  'area authorities businesses boy candidate club clinic colleges community council counties couple court district downtown driver factory families family farmers farm fire firefighter firefighters girl headquarters home hospital hospitals hotel house intersection law lawmaker lawmakers lawyer legislature man mayor men metro native natives neighborhood neighbourhood office officer officers officials people plant plants police policeman policemen politicians public region resident residents restaurant road roads school schools shop shops shore skyline stadium store street streets student students suburb suburbs team teenager town towns voters waters woman women worker workers youth',
)
/** After the name of a place these make the name of something else: a paper, a team, a company. */
export const otherThings = list(
  'times post globe tribune herald journal news gazette sun star mail chronicle observer telegraph dispatch press daily examiner inquirer record review bulletin register sentinel courier independent guardian magazine tv television radio group inc corp ltd co company bank airlines airways motors united fc athletic bulls bears giants jets eagles sox tigers lions raiders rangers series accord accords treaty protocol declaration convention agreement syndrome index exchange symphony orchestra spring review',
)
/** Named after a place and not in it: "the Oslo accords", "Lyme disease". */
export const namedAfter = list(
  'accord accords agreement agreements treaty treaties protocol protocols declaration convention conventions syndrome disease fever virus flu sprouts',
)
/** Before a name these make it a person's. */
export const personTitles = list(
  'vice deputy acting miss mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame prof prof. professor president minister secretary senator sen sen. rep rep. representative congressman congresswoman governor gov gov. mayor general gen gen. lt lt. col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cpl cpl. private pvt. adm adm. admiral commander judge justice chief king queen prince princess pope bishop archbishop cardinal imam sheikh ayatollah sultan emir chairman chairwoman director spokesman spokeswoman spokesperson coach detective officer inspector sheriff chancellor premier ambassador attorney analyst leader rev rev. reverend father sister brother st saint actor actress singer author',
)
/** Parts of places, and ways of saying which one: "northern Iraq", "Greater Manchester". */
export const directionWords = list(
  'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west central upper lower greater downtown inner outer mid old new rural suburban metropolitan',
)
/** A generic first word of a place's name: "Lake", "Mount". */
export const featureWords = list(
  'lake mount cape fort camp port bay gulf isle island river valley lake gulf strait',
)

const speech = list(
  'said says say saying told tells added adds asked replied explained noted argued insisted recalled wrote writes agreed declined testified joked laughed smiled thinks believes believed thought admitted',
)
export const isSpeech = (word: string) => speech.has(word.toLowerCase())

export const isCapital = (word: string) => /^\p{Lu}/u.test(word)
/** Words that may stand inside a name of several words. */
export const inner = list(
  "of the and de la le el al da do dos del di du des upon on in sur am an der den las los e y - – ’ ' . d ed ez es ul",
)
