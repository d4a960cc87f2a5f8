import type { Standing } from './standing.ts';

/** Where things are served: the path that the site begins with, and its repository if it knows one. */
export interface Addresses {
  base: string;
  repository?: string;
}

const edges = /^snippets\/|\.ts$/g;

/** Returns the name of a snippet in addresses: `v1/tools/call`. */
export function findProgramName(snippet: string): string {
  return snippet.replace(edges, '');
}

/** Returns the address of something below `/programs/`. */
export function findAddress(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}/programs/${path}`;
}

/** Returns the address of the page with the complete programs of a snippet. */
export function findProgramLink(snippet: string, base: string): string {
  return findAddress(`${findProgramName(snippet)}/`, base);
}

/** Returns the address of what a page needs to run a snippet. */
export function findRunLink(snippet: string, base: string): string {
  return `${base.replace(/\/$/, '')}/run/${findProgramName(snippet)}.json`;
}

/** Returns the address of a file of a bundled server, in the page that shows them all. */
export function findServerLink(path: string, base: string): string {
  const [, edition = '', ...file] = path.split('/');
  return findAddress(`${edition}/#${file.join('/')}`, base);
}

/** Returns where the source of a fence can be read: its line in the repository, or the page of this site that shows the file; undefined if neither has it. */
export function findSourceLink(
  path: string,
  line: number,
  standing: Standing,
  { base, repository }: Addresses,
): string | undefined {
  if (repository) return `${repository}/blob/main/${path}#L${line}`;
  if (standing.kind === 'bundled') return findServerLink(path, base);
  if (standing.kind !== 'verified') return undefined;
  return `${findProgramLink(path, base)}#${path.split('/').at(-1)}`;
}
