/** A page that has the words of a query, and the places in it that have them best. */
export interface Found {
  url: string;
  title: string;
  places: Place[];
}

/** A part of a page; `excerpt` is HTML with the words in `<mark>`. */
export interface Place {
  url: string;
  title: string;
  excerpt: string;
}

/** What is used of Pagefind, https://pagefind.app/docs/api/. */
interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
}

interface Result {
  id: string;
  data(): Promise<Data>;
}

interface Data {
  url: string;
  meta: { title?: string };
  content: string;
  /** Where each heading stands, counted in words from the start of `content`. */
  anchors: { id: string; location: number }[];
  sub_results: (Place & { locations: number[] })[];
}

const mostPages = 8;
const mostPlaces = 3;
let loading: Promise<Pagefind> | undefined;
let before: Promise<unknown> = Promise.resolve();

/** Loads Pagefind from its folder, once; what it needs for an answer, it loads when it is asked. */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loading ??= load(bundle);
  return loading;
}

/** Returns the pages for a query, the best first; none when nobody wants them any more. */
export function findPages(
  query: string,
  bundle: string,
  isWanted: () => boolean,
): Promise<Found[]> {
  // Pagefind keeps one record a page, and a search writes into it what another still reads.
  const found = before.then(() => (isWanted() ? find(query, bundle) : []));
  before = found.catch(() => undefined);
  return found;
}

async function find(query: string, bundle: string): Promise<Found[]> {
  const pagefind = await loadPagefind(bundle);
  const results = await searchExactly(pagefind, query);
  const pages = results.slice(0, mostPages).map((result) => result.data());
  const read = (await Promise.all(pages)).map((data) => readPage(data, query));
  return read.filter(({ places }) => places.some((it) => isNear(it, query)));
}

/** Where no word fits, Pagefind takes off letters until one does, down to the first: half of them have to be there. */
function isNear({ excerpt }: Place, query: string): boolean {
  const marked = [...excerpt.toLowerCase().matchAll(/<mark>(.*?)<\/mark>/g)];
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const halves = words.map((word) => word.slice(0, Math.ceil(word.length / 2)));
  return marked.some(([mark]) => halves.some((half) => mark.includes(half)));
}

async function load(bundle: string): Promise<Pagefind> {
  const url = `${bundle}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  // An index of this size is searched within a frame: a worker would only be 10 KB more.
  await pagefind.options({ noWorker: true });
  return pagefind;
}

/** Pages where the words stand next to each other, as those of an error do, come before pages that have them somewhere. */
async function searchExactly(
  pagefind: Pagefind,
  query: string,
): Promise<Result[]> {
  const { results } = await pagefind.search(query);
  if (!query.includes(' ')) return results;
  const exact = await pagefind.search(`"${query.replaceAll('"', '')}"`);
  const ids = new Set(exact.results.map(({ id }) => id));
  // A search for exact words tells of the first place in a page only: take the page from the other one.
  const isExact = ({ id }: Result) => Number(ids.has(id));
  return results.toSorted((a, b) => isExact(b) - isExact(a));
}

function readPage(data: Data, query: string): Found {
  const { url, meta, sub_results: places } = data;
  const best = places
    .map((place) => ({ place, whole: countWhole(place, data, query) }))
    .toSorted(
      (a, b) =>
        b.whole - a.whole ||
        b.place.locations.length - a.place.locations.length,
    )
    .slice(0, mostPlaces);
  return { url, title: meta.title ?? url, places: best.map((b) => b.place) };
}

/** Returns how often the query stands in a place letter by letter: Pagefind counts each of its words. */
function countWhole({ url }: Place, data: Data, query: string): number {
  const anchors = data.anchors.toSorted((a, b) => a.location - b.location);
  const at = anchors.findIndex(({ id }) => url.endsWith(`#${id}`));
  const text = data.content
    .split(/\s+/)
    .slice(anchors[at]?.location ?? 0, anchors[at + 1]?.location)
    .join(' ');
  return text.toLowerCase().split(query.toLowerCase()).length - 1;
}
