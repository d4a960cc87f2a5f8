import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import { stemmer } from 'stemmer';
import { isCommon, readWords, type Entry } from './index-options.ts';

/** A page that answers a query, and the sections of it that do, the best first. */
export interface Ranked {
  title: string;
  address: string;
  sections: { id: number; heading: string; address: string }[];
}

const boost = { title: 6, heading: 3, lead: 6, text: 1 };

/** Returns the pages for a query, the best first: those with all of its words, or where none has them, with any. */
export function rank(index: MiniSearch<Entry>, query: string): Ranked[] {
  const words = readWords(query).filter((word) => !isCommon(word));
  const phrase = toPhrase(query);
  const find = (combineWith: 'AND' | 'OR') =>
    index.search(
      { combineWith, queries: words.map(makeQuery) },
      {
        boost,
        boostDocument: (_id, _term, stored) =>
          boostPhrase((stored as Entry | undefined)?.heading ?? '', phrase),
      },
    );
  const every = find('AND');
  return groupByPage(
    (every.length > 0 ? every : find('OR')) as unknown as Hit[],
  );
}

/** A word is found as it is typed, before its end, with a slip, and in another form: "cancelling" finds "cancelled". */
function makeQuery(word: string): Query {
  const stem = stemmer(word);
  const forms: Query = {
    queries: [word],
    prefix: true,
    fuzzy: word.length > 5 ? 0.2 : false,
  };
  if (stem === word || stem.length < 4) return forms;
  return {
    combineWith: 'OR',
    queries: [forms, { queries: [stem], prefix: true, fuzzy: false }],
  };
}

/** The entry of an error has the text of the error as its heading: what counts is how much of a heading the query is. */
function boostPhrase(heading: string, phrase: string): number {
  const words = toPhrase(heading);
  if (!phrase.includes(' ') || !words.includes(phrase)) return 1;
  return 1 + 7 * (phrase.length / words.length) ** 2;
}

function toPhrase(text: string): string {
  return readWords(text)
    .map((word) => stemmer(word))
    .join(' ');
}

type Hit = Pick<SearchResult, 'score'> &
  Pick<Entry, 'id' | 'page' | 'heading' | 'address'>;

function groupByPage(results: Hit[]): Ranked[] {
  const pages = new Map<string, Ranked & { score: number }>();
  for (const hit of results) {
    const address = hit.address.replace(/#.*/, '');
    const page = pages.get(address) ?? {
      title: hit.page,
      address,
      sections: [],
      score: 0,
    };
    const { id, heading } = hit;
    page.sections.push({ id, heading, address: hit.address });
    page.score = Math.max(page.score, hit.score);
    pages.set(address, page);
  }
  return [...pages.values()].toSorted((a, b) => b.score - a.score);
}
