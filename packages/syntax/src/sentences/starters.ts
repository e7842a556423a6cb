/** Words that begin a sentence after an abbreviation: `in the U.S. [The] army`, not `the U.S. [Army]`. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those There His Her Their Our My Its But And Or So Yet If When While ' +
    'After Before Since Because As At In On For From By With Without Although Though However Meanwhile Also Then Now Here ' +
    'What Who Where Why How Some Many Most Few Several Both All Each Every No Not Nor Two Three Four Five Police Officials ' +
    'According Earlier Later Last Despite During Once Until Under Over About Among Such Other Another One'
  ).split(' '),
)
