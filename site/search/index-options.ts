import type { Options } from 'minisearch';

/** What the index holds of a section of a page: its words, and what a result shows of it. */
export interface Entry {
  id: number;
  /** The title of its page. */
  page: string;
  /** The heading of the section; what stands before the first has the title of the page. */
  heading: string;
  /** What the page says that it is about, in its first section only: its title, and then its description and first paragraph. */
  title: string;
  lead: string;
  text: string;
  /** The address below the base of the site, with the anchor of the section. */
  address: string;
}

const common = new Set(
  'a an and are as at be but by can for from has in is it its my not of on one or so than that the then this to was what when with without you your how do does i why'.split(
    ' ',
  ),
);
const word = /[\p{L}\p{N}_$]+/gu;

/** Returns the words of a text: a method is found without its object, a message without its path. */
export function readWords(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** Tells whether a word is in every text: an index does without it, and so does a query. */
export function isCommon(word: string): boolean {
  return common.has(word);
}

/** How the index is made, which the browser has to know to read it. */
export const indexOptions: Options<Entry> = {
  fields: ['title', 'heading', 'lead', 'text'],
  storeFields: ['page', 'heading', 'address'],
  tokenize: readWords,
  processTerm: (word) => !isCommon(word) && word,
};
