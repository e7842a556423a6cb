/** Irregular forms: base form, then its others. */
const VERBS = `be am is are was were been being 're 'm 's|have has had having 've|do does did done doing|go goes went gone|say says said|
make made|take took taken|come came|see saw seen|know knew known|get got gotten|give gave given|find found|think thought|tell told|
become became|leave left|feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|
let|mean meant|set|meet met|run ran running|pay paid|sit sat|speak spoke spoken|lie lay lain lying|lead led|read|grow grew grown|lose lost|
fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|cut|rise rose risen|
drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|deal dealt|win won|
fight fought|flee fled|shoot shot|strike struck stricken|hit|kill|burn burnt|blow blew blown|bleed bled|bury buried|die died dying|tie tied tying|
steal stole stolen|swear swore sworn|tear tore torn|hide hid hidden|hang hung hanged|shake shook shaken|wake woke woken|bear bore borne born|
beat beaten|bind bound|bite bit bitten|breed bred|cast|cling clung|cost|creep crept|dig dug|dive dove|eat ate eaten|feed fed|fly flew flown flies|
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|grind ground|hurt|kneel knelt|lay laid|lend lent|
light lit|quit|ride rode ridden|ring rang rung|sell sold|sew sewn|shed|shine shone|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|
slay slew slain|sleep slept|slide slid|sling slung|slit|sow sown|spin spun|spit spat|split|spread|spring sprang sprung|stick stuck|sting stung|
stink stank stunk|swear|sweep swept|swell swollen|swim swam swum|swing swung|teach taught|thrust|tread trod trodden|undergo undergoes underwent undergone|
undertake undertook undertaken|uphold upheld|upset|weave wove woven|weep wept|wind wound|withdraw withdrew withdrawn|withhold withheld|
withstand withstood|overcome overcame|overrun overran|overthrow overthrew overthrown|overtake overtook overtaken|oversee oversaw overseen|
override overrode overridden|foresee foresaw foreseen|arise arose arisen|awake awoke|bid bade bidden|bend bent|broadcast|burst|dream dreamt|
drink drank drunk|dwell dwelt|grind|mislead misled|mistake mistook mistaken|outdo outdid outdone|rebuild rebuilt|redo redid|remake remade|
repay repaid|retake retook retaken|rid|show shown|prove proven|lean leant|learn learnt|leap leapt|spill spilt|spoil spoilt|smell smelt|
sneak snuck|stride strode|strive strove striven|string strung|plead pled|behold beheld|befall befell befallen|panic panicked panicking|
traffic trafficked trafficking|picnic picnicked|vie vied vying|age aging|singe singed singeing`
const NOUNS = `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|life lives|wife wives|
knife knives|leaf leaves|thief thieves|half halves|loaf loaves|shelf shelves|wolf wolves|crisis crises|basis bases|thesis theses|
analysis analyses|hypothesis hypotheses|oasis oases|diagnosis diagnoses|criterion criteria|phenomenon phenomena|datum data|medium media|
bacterium bacteria|memorandum memoranda|curriculum curricula|alumnus alumni|nucleus nuclei|fungus fungi|stimulus stimuli|index indices|
matrix matrices|appendix appendices|movie movies|cookie cookies|zombie zombies|calorie calories|tie ties|pie pies|lie lies|shoe shoes|
toe toes|foe foes|bus buses|gas gases|virus viruses|campus campuses|bonus bonuses|census censuses|corps corps|series series|species species|
aircraft aircraft|means means|barracks barracks|headquarters headquarters|crossroads crossroads|lens lenses|atlas atlases|caucus caucuses|
house houses|cause causes|case cases|base bases|use uses|cache caches|axe axes|ache aches|headache headaches|veto vetoes|hero heroes|echo echoes`
const GRADES = `good better best|bad worse worst|far farther farthest further furthest|large larger largest|late later latest|free freer freest|fine finer finest|simple simpler simplest|nice nicer nicest|wide wider widest|
strong stronger strongest|young younger youngest|long longer longest|able abler ablest|clear clearer clearest|near nearer nearest|poor poorer poorest`

function addForms(table: Map<string, string>, group: string, list: string): void {
  for (const row of list.replace(/\n/g, '').split('|')) {
    const [base = '', ...forms] = row.trim().split(' ')
    for (const form of [base, ...forms])
      if (!table.has(`${group} ${form}`)) table.set(`${group} ${form}`, base)
  }
}

function build(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  addForms(table, 'V', VERBS)
  addForms(table, 'N', NOUNS)
  addForms(table, 'J', GRADES)
  addForms(table, 'R', 'well better best|badly worse worst')
  addForms(table, 'R', GRADES)
  return table
}

/** Base forms by group (V verb, N noun, J adjective, R adverb) and form: `V went` → `go`. */
export const IRREGULAR: ReadonlyMap<string, string> = build()
