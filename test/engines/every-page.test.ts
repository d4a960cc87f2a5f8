import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from '../../scripts/files.ts';
import { serve, type Served } from '../../scripts/measure/serve.ts';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';

const paths = readPages(process.cwd())
  .map(({ path }) =>
    path.replace(/^docs\//, '/').replace(/(?:index)?\.mdx$/, '/'),
  )
  .map((path) => path.replace(/\/+$/, '/'))
  .filter((path) => path !== '/404/');
let site: Served;

beforeAll(async () => {
  site = await serve('dist');
});
afterAll(() => site.close());

describe.each(engines)('in %s', (_name, start) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  test.each(paths)(
    '%s has no error and does not scroll sideways on a phone',
    async (path) => {
      await engine.open(site.url + path, 375);
      const overflow =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await engine.evaluate(overflow)).toBe(0);
      expect(await engine.takeErrors()).toEqual([]);
    },
  );
});

test.each(engines)(
  'without %s, a test fails with the command that installs it',
  async (_name, start) => {
    await expect(start('/nowhere')).rejects.toThrow(
      /fix: apt-get install --yes firefox-esr webkit2gtk-driver xvfb/,
    );
  },
);
