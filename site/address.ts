import { env } from 'node:process';

/** Where a built site will stand: its origin, empty while nobody has said so, and the folder there, without a slash at its end. */
export interface Place {
  origin: string;
  base: string;
}

/** Where this site will stand. */
export const here: Place = {
  origin: env['SITE_URL'] ?? '',
  base: (env['BASE_PATH'] ?? '').replace(/\/$/, ''),
};

/** Where its source is kept, `https://github.com/<owner>/<name>`; empty while nobody has said so. */
export const repository = (env['REPOSITORY_URL'] ?? '').replace(/\/$/, '');

const unknown = 'https://unknown.invalid';

/** Returns the address of a link on the page with that path: absolute when the origin is known, else from the root of the server. */
export function findAddress(link: string, page = '/', at = here): string {
  const url = new URL(link, `${at.origin || unknown}${at.base}${page}`);
  const isUnknown = url.origin === unknown;
  return isUnknown ? `${url.pathname}${url.search}${url.hash}` : url.href;
}
