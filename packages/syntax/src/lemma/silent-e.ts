/** Stems that end so lose no e: `repeat`, `appear`, `combat`, `monitor`. */
const BARE =
  /(?:[aeo]{2}[a-z]|ai[a-z]|ou[a-z]|oi[a-z]|oo[a-z]|combat|format|chat|develop|gallop|worship|gossip|focus|bias|visit|target|pilot|debut|victim|program|panic|mimic|traffic|combin?g|o[nr]|e[nrlt]|[^au]rs|it|ot|et|ip|on|[^aeiou]s)$/

/** Stems that end so do: `forc`, `arriv`, `evacuat`, `captur`, `struggl`, `engag`, `strik`. */
const SILENT =
  /(?:[cvuz]|[^s]s|[^aeiou]l|[^aeiou]at|[iu]at|[^aeo][aiu]r|ar|[^aeiou]in|qu?in|[^aeo]un|[^aeiou][aeiou]d|uad|[^aeiou]ut|[dlr]g|[aeiu]g|[^aeiou][aiu]m|com|[^aeiou][aeiou]k|[^aeiou][aiy]p|[^aeiou][aio]b|ieg|eng|hang|rang|ung|uit|th?rod)$/

/** Stems that need the e against the rules above. */
const ALWAYS =
  /(?:^(?:us|straf|chaf|hop|cop|vot|not|scor|stor|cit|writ|bit|smil|fil|til|pil|owl|phon|ton|ston|hon|shin|rul|whin)|unit|invit|ignit|excit|incit|recit|complet|delet|compet|quot|promot|devot|denot|explor|ignor|restor|implor|deplor|ador|postpon|condon|interfer|adher|rais|prais|pleas|leas|ceas|increas|decreas|releas|caus|paus|accus|hous|rous|appeas|purchas|chas|seiz|freez|squeez|breath|cloth|sooth|loath|bath|receiv|believ|leav|argu|reduc|financ|announc|forc|balanc|enforc|advanc|rout|agre|guarante|emerg|surg|merg|charg|urg|besieg|plung|challeng|aveng|reveng|exchang|chang|arrang|rang|outrag|encourag|nam|fram|reconcil|compil|exil|smuggl|schedul|rul|handl|stag|forg|hir|fir|wir|tir|acquir|requir|inquir|inspir|expir|retir|scal|whal|pal|sal|regul|sham|chok|evok|provok|invok|revok|escap|shap|tap|scrap|rap)$/

const NEVER =
  /^(?:open|join|gain|hang|bang|gang|climb|bomb|boycott|appeal|reveal|steal|deal|heal|seal|conceal|clear|fear|hear|bear|wear|swear|appear|disappear|near|tear|limit|edit|exit|profit|inherit|deposit|benefit|exhibit|prohibit|credit|orbit|recruit|fruit|suit|circumvent|offer|enter|ransack|claim|aim|reclaim|proclaim|disclaim|bias|canvas|focus|tap|wrap|clap|slap|snap|map|trap|strap)$/

/** Does the base form of this stem of `-ed` or `-ing` end in a silent e? */
export function endsInE(stem: string): boolean {
  if (stem.length > 24 || NEVER.test(stem)) return false
  if (ALWAYS.test(stem)) return true
  return SILENT.test(stem) && !BARE.test(stem)
}
