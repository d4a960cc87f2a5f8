import MiniSearch from 'minisearch';
import { indexOptions, readWords, type Entry } from './index-options.ts';
import type { SearchedPage, Section } from './read-sections.ts';

/** The search index of a site, and of each of its sections, by number, the lines that an excerpt is taken from. */
export interface SearchFiles {
  index: string;
  excerpts: string[];
}

/** A line of an output may be JSON, or hold some. */
const json = /\{.*":/;

/** Makes the index of pages by their addresses, which end with a slash. */
export function makeIndex(pages: Map<string, SearchedPage>): SearchFiles {
  const index = new MiniSearch<Entry>(indexOptions);
  const excerpts: string[] = [];
  for (const [address, { title, description, sections }] of pages) {
    sections.forEach((section, number) => {
      const id = excerpts.length;
      const lines = [...section.prose, ...section.code];
      excerpts.push(lines.filter((line) => !json.test(line)).join('\n'));
      index.add({
        id,
        page: title,
        title: number === 0 ? title : '',
        heading: section.heading,
        lead: number === 0 ? `${description} ${section.prose[0] ?? ''}` : '',
        text: readEach(section),
        address: section.id ? `${address}#${section.id}` : address,
      });
    });
  }
  return { index: JSON.stringify(index), excerpts };
}

/** A word counts once: how often code repeats a name says nothing of what a page is about. */
function readEach({ prose, code, unseen }: Section): string {
  const words = [...prose, ...code, ...unseen].flatMap(readWords);
  return [...new Set(words)].join(' ');
}
