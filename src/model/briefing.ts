/**
 * Why a briefing was not taken. `size`: too large; `json`: no JSON; `cut`: it ends too early; `format`: of another
 * program; `version`: of a later page; `checksum`: changed since it was saved; the others name what is wrong at a place.
 */
export type BriefingRule =
  | 'size'
  | 'json'
  | 'cut'
  | 'format'
  | 'version'
  | 'checksum'
  | 'missing'
  | 'unknown'
  | 'type'
  | 'choice'
  | 'length'
  | 'count'
  | 'control'
  | 'time'
  | 'twice'
  | 'address'
  | 'view'
  | 'figure';
