import { stemmer } from 'stemmer';
import { readWords } from './index-options.ts';

/** A line of a section in parts; those with a word of the query are marked. */
export type Excerpt = { text: string; isMarked: boolean }[];

/** In characters: how much of a line is shown, and how much of that stands before its first word of the query. */
const most = 160;
const before = 50;

const code = /[;{}(),]$/;

/** Returns the line of a section with most of the words of a query, cut to the part around the first of them. */
export function findExcerpt(section: string, query: string): Excerpt {
  const wanted = findForms(query);
  const lines = section.split('\n').map((line) => ({
    line,
    // A sentence says more than a line of code with one word more.
    count: countWords(line, wanted) - (code.test(line) ? 1.5 : 0),
  }));
  const best = lines.reduce(
    (a, b) => (b.count > a.count ? b : a),
    lines[0] ?? { line: '', count: 0 },
  );
  return mark(cut(best.line, wanted), wanted);
}

/** Any form of a word begins with its stem. */
function findForms(query: string): RegExp {
  const words = new Set(readWords(query).map((word) => stemmer(word)));
  const forms = [...words]
    .filter((word) => word.length > 1)
    .map((word) => word.replaceAll('$', '\\$'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_$])(?:${forms.join('|') || '(?!)'})[\\p{L}\\p{N}_$]*`,
    'giu',
  );
}

function countWords(line: string, wanted: RegExp): number {
  const words = line.match(wanted) ?? [];
  return new Set(words.map((word) => word.toLowerCase())).size;
}

function cut(line: string, wanted: RegExp): string {
  const first = Math.max(line.search(wanted), 0);
  const start = first > before ? line.indexOf(' ', first - before) + 1 : 0;
  const end = start + most;
  const isWhole = end >= line.length;
  const last = isWhole ? line.length : line.lastIndexOf(' ', end);
  return `${start > 0 ? '… ' : ''}${line.slice(start, last > start ? last : end)}${isWhole ? '' : ' …'}`;
}

function mark(line: string, wanted: RegExp): Excerpt {
  const excerpt: Excerpt = [];
  let at = 0;
  for (const match of line.matchAll(wanted)) {
    excerpt.push({ text: line.slice(at, match.index), isMarked: false });
    excerpt.push({ text: match[0], isMarked: true });
    at = match.index + match[0].length;
  }
  excerpt.push({ text: line.slice(at), isMarked: false });
  return excerpt.filter(({ text }) => text !== '');
}
