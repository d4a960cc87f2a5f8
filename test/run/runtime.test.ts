import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { bundleFrame, bundleRuntime } from '../../site/run/build/bundle.ts';

const root = process.cwd();

test.each(['v1', 'v2'] as const)(
  'the runtime of %s has the same bytes in each build',
  async (edition) => {
    const first = await bundleRuntime(edition, root);
    expect(await bundleRuntime(edition, root)).toBe(first);
  },
);

test('the runtime of v1 weighs at most 135 KB', async () => {
  const weight = gzipSync(await bundleRuntime('v1', root)).length;
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThanOrEqual(135_000);
});

test('the frame lets its one script run, and has no network', async () => {
  const html = parse(await bundleFrame(root));
  const policy = html.querySelector('meta[http-equiv]')?.attributes['content'];
  const script = html.querySelector('script')?.text ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(html.querySelectorAll('script')).toHaveLength(1);
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' data:; worker-src data:; base-uri 'none'; form-action 'none'`,
  );
});
