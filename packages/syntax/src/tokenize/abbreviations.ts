/** Words that take a full stop of their own. Lower case, without the final stop. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Before a name: a sentence never ends here. `[Rear Adm. Doe] said` */
export const TITLES = words(
  'mr mrs ms dr prof rev fr hon pres gov lt sgt cpl pvt capt cmdr col maj gen adm brig sen rep reps sens supt det insp ' +
    'amb st ste mt ft msgr esq atty messrs mme mlle rt vice adml spc pfc cdr ald asst dep pm sec def',
)

/** Written with a capital, and a sentence may end after it. `in [Jan.] The` */
export const CAPITALISED = words(
  'inc corp co ltd llc plc bros jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ' +
    'ave blvd rd hwy dept univ assn ariz ark calif colo conn del fla ill ind kan ky la mass mich minn miss mo mont ' +
    'neb nev okla ore pa penn tenn tex vt va wash wis wyo ala ga md me attn ed eds vol fig min bul gov',
)

/** In any case. */
export const ANY_CASE = words(
  'etc vs e.g i.e approx al dept est ca cf viz ibid no1 incl esp misc p.m a.m appt ext mfg natl intl',
)

/** Only before a figure: `[No. 3]`, `p. 5`, and never `he said no.` */
export const BEFORE_FIGURE = words('no nos p pp vol fig art sec ch c ca')
