/**
 * Features after Ratnaparkhi 1996 and Toutanova et al. 2003, with sets of tags after Gimenez & Marquez 2004. `low+1` is the
 * lower-cased next word; s suffix, p prefix, amb set of tags the word was seen with, t joint label, u UPOS; done: finite verbs
 * so far; later: may a finite verb follow; caps: how much of the sentence has capitals.
 */
const WORD =
  'form0|low0|s10|s20|s30|s40|s50|p10|p20|p30|p40|shape0|kind0|amb0|s20 shape0|s30 kind0|s30 first|kind0 first|s30 p10|s20 p30'
const AROUND =
  'low-1|low-2|low+1|low+2|amb+1|amb+2|amb-1|s3-1|s3+1|s2+1|shape+1|shape-1|kind-1 kind0 kind+1|low-1 low0|low0 low+1|' +
  'amb0 amb+1|amb0 amb+1 amb+2|low0 amb+1|amb0 low+1|amb-1 amb0|low-1 amb0|low-2 low-1|low+1 low+2|s30 amb+1|' +
  's20 s2+1|low0 first kind0|amb0 kind+1 kind-1|shape0 kind+1|s20 kind0 amb+1|amb+1 amb+2|kind-2 kind-1 kind0'
const BEFORE =
  't-1|t-2|t-1 t-2|u-1 u-2|t-1 low0|t-1 amb0|t-1 t-2 amb0|t-1 s30|t-1 s20 kind0|t-1 low-1|t-1 amb+1|' +
  't-1 low+1|t-1 s2+1|t-1 kind0 kind+1|t-1 s20 kind+1|t-1 amb0 kind+1|t-1 shape0'
const SENTENCE =
  's20 done later|amb0 done later|low0 done later|t-1 s20 done later|t-1 amb0 done later|s20 done amb+1|amb0 done kind+1|t-1 done amb+1|' +
  'caps kind0|caps low0|caps amb0 kind0|caps s30|caps kind0 first|caps t-1 kind0'

const CLASSES =
  'fine0|fine-1|fine+1|fine+2|coarse0|coarse-1|coarse+1|fine-1 fine0|fine0 fine+1|t-1 fine0|t-1 coarse0 coarse+1|s20 coarse0|' +
  's30 coarse-1|coarse-1 coarse0 coarse+1|kind0 fine0|kind0 coarse0 kind+1|caps kind0 fine0|first kind0 fine0|fine0 amb+1|coarse0 coarse+1 coarse+2|' +
  'fine0 done later|t-1 fine+1|amb0 fine+1|amb0 fine-1'

export const TAG_TEMPLATE_LIST: readonly string[] = [WORD, AROUND, BEFORE, SENTENCE, CLASSES]
  .join('|')
  .split('|')
