/** Heads of phrases for things on the ground, by the types of the test set: dictionary words, nothing of a text. */
const lists: Readonly<Record<string, string>> = {
  Weapon: `weapon rocket missile mortar bomb munition artillery gun rifle launcher grenade shell ied vbied explosive
    warhead howitzer ammunition machinegun mine ordnance arms weaponry drone-strike airstrike strike bombardment
    projectile pistol firearm`,
  MilitaryPlatform: `tank bulldozer aircraft fighter bomber uav drone frigate warship destroyer helicopter jet warplane
    gunship submarine carrier vessel apc airlifter tanker platform`,
  Vehicle: `vehicle truck car excavator loader bus lorry crane motorcycle boat ambulance van convoy`,
  Location: `city town village area region province district territory country border airfield airport base camp
    building bridge position route road highway tunnel cave facility factory refinery cache compound headquarters
    checkpoint neighborhood neighbourhood street market hospital school mosque church shrine temple prison port dam
    capital suburb outskirts countryside valley mountain river desert coast sea island site center centre zone enclave
    stronghold house home bunker trench warehouse depot entrance station outpost battlefield theater theatre hill
    crossing square tower governorate state-house target oilfield well pipeline stretch part place location ground`,
  DocumentReference: `report document resolution constitution statement communique book agreement treaty letter
    declaration law act decree manual article list magazine newspaper chapter code charter memorandum`,
  Money: 'dollar euro pound dinar money',
}

const typeByWord = new Map(
  Object.entries(lists).flatMap(([type, words]) => words.split(/\s+/).map((word) => [word, type] as const)),
)

/** Type of the thing that a dictionary form names; null where it names none. */
export const thingOf = (lemma: string): string | null => typeByWord.get(lemma) ?? null

/** Types whose phrases hold a counted number apart: "[14] [tanks]". */
export const counted = new Set(['Weapon', 'MilitaryPlatform', 'Vehicle'])

const faiths =
  /^(?:sunni|shi['’]?ite|shia|muslim|christian|jewish|yazidi|kurdish|kurd|arab|arabic|turkmen|assyrian|druze|alawite|islamist)s?$/i

/** An adjective of a people or a faith. */
export const isFaith = (word: string) => faiths.test(word)
