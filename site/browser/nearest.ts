const mostPages = 5;

const list = document.querySelector('.missing ul');
const wanted = findParts(location.pathname);
const items = [...(list?.children ?? [])]
  .map((item) => ({ item, score: countShared(item) }))
  .toSorted((a, b) => b.score - a.score)
  .slice(0, mostPages);
list?.replaceChildren(...items.map(({ item }) => item));

// The last word says what was looked for; those before it say where.
document
  .querySelector('.missing [data-search-for]')
  ?.setAttribute('data-search-for', wanted.at(-1) ?? '');

/** Returns the pairs of letters that a page's address has in common with the one that was asked for. */
function countShared(item: Element): number {
  const { pathname = '' } = item.querySelector('a') ?? {};
  const own = new Set(findPairs(pathname));
  return findPairs(location.pathname).filter((pair) => own.has(pair)).length;
}

function findPairs(path: string): string[] {
  const letters = findParts(path).join('');
  const length = Math.max(letters.length - 1, 0);
  return Array.from({ length }, (_, at) => letters.slice(at, at + 2));
}

function findParts(path: string): string[] {
  return path.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
