/** Expressions that a reader stumbles over, and what to write in their place. */
export const terms: [RegExp, string][] = [
  [/\bcures?\b/i, 'fix'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:hears?|heard)\b/i, 'receive'],
  [/\bslips?\b/i, 'typo'],
  [/\bof (?:its|their) own\b(?! [\p{L}…])/iu, 'its own, or separate'],
  [/\bby itself\b/i, 'automatically, or alone'],
  [/\blooks? whether\b/i, 'check whether'],
  [/\b(?:shall|whilst|thereof|hence|thus|likewise)\b/i, 'a common word'],
  [/\b(?:simply|easily|obviously|of course)\b/i, 'nothing'],
  [/\blet(?:'|’)s\b/i, 'the imperative'],
  [/\bcancel(?:ed|ing)\b/i, 'cancelled, cancelling'],
  [/\bcatalogs?\b/i, 'catalogue'],
];
