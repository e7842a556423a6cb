/** The words of each slot: `form lemma UPOS XPOS`. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...wordsOf(
    'S',
    'NOUN NNS',
    plurals(
      'Rebel Militant Troop Soldier Fighter Insurgent Protester Official Jihadist Guerrilla Separatist Force Gunman/Gunmen Bandit Villager Worker Farmer Police/Police',
    ),
  ),
  ...wordsOf(
    's',
    'NOUN NNS',
    plurals(
      'rebel militant troop soldier fighter insurgent protester official jihadist guerrilla separatist force gunman/gunmen bandit villager worker farmer police/police',
    ),
  ),
  ...wordsOf(
    'P',
    'NOUN NNS',
    plurals(
      'soldier officer civilian villager guard hostage prisoner child/children woman/women student journalist migrant passenger miner worker',
    ),
  ),
  ...wordsOf(
    'p',
    'NOUN NN',
    singulars(
      'soldier officer civilian teacher guard judge policeman priest student journalist lawyer mayor',
    ),
  ),
  ...wordsOf(
    'O',
    'NOUN NN',
    singulars(
      'town village base checkpoint airport prison convoy market bridge hospital camp school mosque embassy port',
    ),
  ),
  ...wordsOf(
    'R',
    'NOUN NN',
    singulars(
      'spokesman minister governor general doctor witness commander lawyer mayor ambassador diplomat spokeswoman prosecutor',
    ),
  ),
  ...wordsOf(
    'r',
    'NOUN NNS',
    plurals(
      'official witness/witnesses doctor resident diplomat source medic activist prosecutor lawyer aide police/police',
    ),
  ),
  ...wordsOf(
    'E',
    'NOUN NN',
    singulars('attack raid ambush bombing blast clash siege assault airstrike kidnapping protest coup'),
  ),
  ...wordsOf(
    'e',
    'NOUN NNS',
    plurals(
      'attack raid ambush/ambushes bombing blast clash/clashes airstrike protest killing abduction riot',
    ),
  ),
  ...wordsOf(
    'V',
    'VERB VBD',
    pasts(
      'seize/seized capture/captured attack/attacked storm/stormed shell/shelled bomb/bombed raid/raided kill/killed wound/wounded kidnap/kidnapped besiege/besieged overrun/overran surround/surrounded ambush/ambushed enter/entered recapture/recaptured torch/torched retake/retook',
    ),
  ),
  ...wordsOf(
    'K',
    'VERB VBD',
    pasts(
      'kill/killed wound/wounded kidnap/kidnapped detain/detained arrest/arrested free/freed capture/captured shoot/shot behead/beheaded release/released',
    ),
  ),
  ...wordsOf(
    'X',
    'VERB VBN',
    pasts(
      'kill/killed wound/wounded kidnap/kidnapped detain/detained arrest/arrested free/freed capture/captured injure/injured hurt/hurt behead/beheaded release/released displace/displaced',
    ),
  ),
  ...wordsOf(
    'I',
    'VERB VBD',
    pasts(
      'flee/fled withdraw/withdrew advance/advanced surrender/surrendered retreat/retreated die/died drown/drowned leave/left return/returned escape/escaped',
    ),
  ),
  ...wordsOf(
    'i',
    'VERB VBN',
    pasts(
      'flee/fled withdraw/withdrawn advance/advanced surrender/surrendered retreat/retreated die/died escape/escaped leave/left',
    ),
  ),
  ...wordsOf(
    'B',
    'VERB VBG',
    pasts(
      'kill/killing wound/wounding injure/injuring kidnap/kidnapping displace/displacing capture/capturing free/freeing',
    ),
  ),
  ...wordsOf(
    'W',
    'VERB VBP',
    pasts(
      'seize/seize capture/capture attack/attack storm/storm shell/shell bomb/bomb raid/raid besiege/besiege surround/surround ambush/ambush enter/enter retake/retake',
    ),
  ),
  ...wordsOf(
    'Z',
    'VERB VBZ',
    pasts(
      'attack/attacks shell/shells bomb/bombs condemn/condemns expel/expels accuse/accuses reject/rejects back/backs warn/warns urge/urges sue/sues',
    ),
  ),
  ...wordsOf(
    'u',
    'VERB VB',
    pasts(
      'deport/deport free/free release/release expel/expel protect/protect arrest/arrest help/help evacuate/evacuate',
    ),
  ),
  ...wordsOf('Y', 'VERB VBD', pasts('urge/urged ask/asked press/pressed order/ordered tell/told')),
  ...wordsOf(
    'H',
    'VERB VBD',
    pasts(
      'condemn/condemned denounce/denounced reject/rejected welcome/welcomed praise/praised criticise/criticised deny/denied',
    ),
  ),
  ...wordsOf(
    'h',
    'VERB VBZ',
    pasts('condemn/condemns denounce/denounces reject/rejects welcome/welcomes deplore/deplores'),
  ),
  ...wordsOf(
    'N',
    'PROPN NNP',
    singulars(
      'Goma Gao Aleppo Donetsk Kunduz Maiduguri Sirte Bunia Kobani Benghazi Juba Marawi Luhansk Homs Kidal Beni Taiz Garowe',
    ),
  ),
  ...wordsOf(
    'G',
    'PROPN NNP',
    singulars(
      'Kenya Norway Chad Peru Jordan Turkey Kuwait Mali Egypt Japan Poland Bolivia Uganda Nepal Qatar Oman',
    ),
  ),
  ...wordsOf('A', 'PROPN NNP', singulars('FRJ PFLD NLA UDF MRC GPN ADF KLF FNL DRP')),
  ...wordsOf(
    'a',
    'ADJ JJ',
    singulars('Turkish Kenyan Norwegian Peruvian Jordanian Malian Egyptian Polish Bolivian Ugandan').map(
      lowerLemma,
    ),
  ),
  ...wordsOf('d', 'ADJ JJ', singulars('northern southern eastern western central coastal nearby remote')),
  ...wordsOf(
    'F',
    'PROPN NNP',
    singulars('Musa Ana Ivan Omar Grace Tomas Leila Pavel Amina Carlos Joseph Farid'),
  ),
  ...wordsOf(
    'L',
    'PROPN NNP',
    singulars('Dogo Ruiz Petrov Haddad Mbeki Novak Salem Kovac Diallo Vargas Okello Rahimi'),
  ),
  ...wordsOf(
    'T',
    'PROPN NNP',
    singulars('President Minister General Colonel Governor Senator Ambassador Captain'),
  ),
  ...wordsOf('D', 'PROPN NNP', singulars('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')),
  ...wordsOf('M', 'PROPN NNP', singulars('January February April May June August October December')),
  ...wordsOf('c', 'NUM CD', singulars('two three five six ten twelve 12 15 23 40 60 137')),
  ...wordsOf('C', 'NUM CD', singulars('Two Three Five Six Ten Twelve 12 15 23 40').map(lowerLemma)),
}

function wordsOf(slot: string, tags: string, pairs: readonly string[]): Record<string, readonly string[]> {
  return { [slot]: pairs.map((pair) => `${pair} ${tags}`) }
}

/** `rebel` is `rebels rebel`, `gunman/gunmen` is `gunmen gunman`; the lemma in small letters. */
function plurals(list: string): readonly string[] {
  return list.split(' ').map((word) => {
    const [one = '', many = `${one}s`] = word.split('/')
    return `${many} ${one.toLowerCase()}`
  })
}

function pasts(list: string): readonly string[] {
  return list.split(' ').map((word) => word.split('/').reverse().join(' '))
}

function singulars(list: string): readonly string[] {
  return list.split(' ').map((word) => `${word} ${word}`)
}

function lowerLemma(pair: string): string {
  const [form = ''] = pair.split(' ')
  return `${form} ${form.toLowerCase()}`
}
