import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatShared, readShared } from '../../site/run/link/share.ts';

const snippet = 'v1/tools/call';

test('what a link carries is read as it was written', async () => {
  const code = fc.string({ unit: 'binary' });
  const way = fc.constantFrom('memory', 'stdio', 'http', 'program');
  await fc.assert(
    fc.asyncProperty(code, way, async (code, way) => {
      const hash = await formatShared({ snippet, way, code });
      expect(hash).toMatch(/^#code=[\w-]+&of=v1\/tools\/call&over=\w+$/);
      expect(await readShared(hash)).toEqual({ snippet, way, code });
    }),
    { numRuns: 40 },
  );
});

test('any other hash is read or refused, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const hash = `#code=${text}&of=${snippet}&over=memory`;
      const read = await readShared(hash).catch((error: unknown) => error);
      if (read instanceof Error)
        expect(read.message).toMatch(/^its code is damaged$|^it is damaged$/);
      else expect(read).toHaveProperty('code');
    }),
  );
});
