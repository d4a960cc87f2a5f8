import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeIndex } from './make-index.ts';
import { readSections } from './read-sections.ts';

/** Writes the search index of the built pages, and a file for each of their sections that excerpts are taken from. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: { 'astro:build:done': ({ dir }) => writeIndex(dir) },
  };
}

function writeIndex(dir: URL): void {
  const files = globSync('**/index.html', {
    cwd: fileURLToPath(dir),
  }).toSorted();
  const pages = new Map(
    files.flatMap((file) => {
      const page = readSections(readFileSync(new URL(file, dir), 'utf8'));
      const address = `/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`;
      return page ? [[address, page] as const] : [];
    }),
  );
  if (pages.size === 0)
    throw new Error('Cannot write the search index: no page was built');
  const { index, excerpts } = makeIndex(pages);
  mkdirSync(new URL('search/', dir), { recursive: true });
  writeFileSync(new URL('search/index.json', dir), index);
  excerpts.forEach((lines, id) =>
    writeFileSync(new URL(`search/${id}.txt`, dir), lines),
  );
}
