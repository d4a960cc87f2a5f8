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
  search(query: string): Promise<{ results: { data(): Promise<Data> }[] }>;
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

/** Loads Pagefind from its folder, once; what it needs for an answer, it loads when it is asked. */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loading ??= load(bundle);
  return loading;
}

/** Returns the pages for a query, the best first. */
export async function findPages(
  query: string,
  bundle: string,
): Promise<Found[]> {
  const pagefind = await loadPagefind(bundle);
  const { results } = await searchExactly(pagefind, query);
  const pages = results.slice(0, mostPages).map((result) => result.data());
  return (await Promise.all(pages)).map((data) => readPage(data, query));
}

async function load(bundle: string): Promise<Pagefind> {
  const url = `${bundle}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  // An index of this size is searched within a frame: a worker would only be 10 KB more.
  await pagefind.options({ noWorker: true });
  return pagefind;
}

/** Words that stand next to each other on a page, as those of an error do, come before words that are somewhere on it. */
async function searchExactly(pagefind: Pagefind, query: string) {
  const exact = `"${query.replaceAll('"', '')}"`;
  const found = query.includes(' ') ? await pagefind.search(exact) : undefined;
  return found && found.results.length > 0 ? found : pagefind.search(query);
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
