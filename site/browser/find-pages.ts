import MiniSearch from 'minisearch';
import { findExcerpt, type Excerpt } from '../search/excerpt.ts';
import { indexOptions, type Entry } from '../search/index-options.ts';
import { rank } from '../search/rank.ts';

/** A page that answers a query, and the places in it that do. */
export interface Found {
  url: string;
  title: string;
  places: Place[];
}

/** A part of a page, and the line of it that has the words of the query. */
export interface Place {
  url: string;
  title: string;
  excerpt: Excerpt;
}

const mostPages = 6;
const mostPlaces = 3;
let loading: Promise<MiniSearch<Entry>> | undefined;

/** Loads the index, once; it is loaded again after a failure. */
export function loadIndex(base: string): Promise<MiniSearch<Entry>> {
  loading ??= load(`${base}/search/index.json`);
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(url: string): Promise<MiniSearch<Entry>> {
  const index = await fetchText(url);
  return MiniSearch.loadJSON<Entry>(index, indexOptions);
}

/** Returns the pages for a query, the best first. */
export async function findPages(query: string, base: string): Promise<Found[]> {
  const index = await loadIndex(base);
  const pages = rank(index, query).slice(0, mostPages);
  return Promise.all(
    pages.map(async ({ title, address, sections }) => ({
      url: base + address,
      title,
      places: await Promise.all(
        sections.slice(0, mostPlaces).map(async (section) => ({
          url: base + section.address,
          title: section.heading,
          excerpt: findExcerpt(
            await fetchText(`${base}/search/${section.id}.txt`),
            query,
          ),
        })),
      ),
    })),
  );
}

/** Fetches a file that does not change while the page is open; throws when the server does not have it. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
