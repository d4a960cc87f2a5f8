import { createHash } from 'node:crypto';
import { formatTip } from './tip.ts';
import { readTypes } from './type-cache.ts';
import type { Name } from './type-records.ts';

/** The tips of a snippet, each once, and the names that they explain; `place` counts the tips from 0. */
export interface Tips {
  /** Where the site serves `texts`, from its base: a change of one text changes it. */
  path: string;
  texts: string[];
  names: (Name & { place: number })[];
}

/** Returns the tips of a snippet as HTML; a page links to them and a browser fetches them when a reader shows interest. */
export async function readTips(path: string, root: string): Promise<Tips> {
  const places = new Map<string, number>();
  const types = await readTypes(path, root);
  const names = types?.names ?? [];
  const placed = names.map((name) => {
    const text = formatTip(name.tip);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return { ...name, place };
  });
  const texts = [...places.keys()];
  return { path: findPath(path, texts), texts, names: placed };
}

function findPath(snippet: string, texts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(texts));
  const name = snippet.replace(/^snippets\//, '').replace(/\.ts$/, '');
  return `tips/${name}.${hash.digest('hex').slice(0, 8)}.json`;
}
