import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

/** Every page of the site with its anchors, as other sites may link to them: nothing is ever taken off this list. */
const addresses = JSON.parse(
  readFileSync(join(import.meta.dirname, 'addresses.json'), 'utf8'),
) as Record<string, string[]>;

test.for(Object.entries(addresses))(
  'the old addresses of %s lead somewhere',
  ([page, anchors]) => {
    const path = join('dist', page, 'index.html');
    expect(existsSync(path)).toBe(true);
    const html = parse(readFileSync(path, 'utf8'));
    const ids = html.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(anchors));
  },
);
