import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpressiveCode } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { writeFolder } from '../scripts/record/folder.ts';
import {
  formatRecording,
  hashText,
  type Recording,
} from '../scripts/record/recordings.ts';
import { verified } from '../site/code/verified.ts';

const call =
  'export async function run() {}\n//#region call\nawait call();\n//#endregion call\n';
const login =
  '// snippet: typecheck-only: needs an authorization server\nlogin();\n';
const root = makeProject();

describe('the plate of a fence', () => {
  test('says with which versions and over which transports its snippet ran', async () => {
    const plate = await draw('source="snippets/v1/tools/call.ts#call"');
    expect(plate.text).toBe(
      'tools/call.tsVerified: it ran with SDK 1.32.2 and Node 26 over memory, HTTPRun call.ts in the pageComplete program of call.ts',
    );
  });

  test('leads to the line of the region in the repository', async () => {
    const plate = await draw('source="snippets/v1/tools/call.ts#call"');
    expect(plate.querySelector('.name')?.getAttribute('href')).toBe(
      'https://example.com/docs/blob/main/snippets/v1/tools/call.ts#L3',
    );
  });

  test('leads to this site where there is no repository, and to the complete program, below the base', async () => {
    const source = 'source="snippets/v1/tools/call.ts#call"';
    const plate = await draw(source, { base: '/base' });
    const links = plate
      .querySelectorAll('a')
      .map((a) => a.getAttribute('href'));
    expect(links).toEqual([
      '/base/programs/v1/tools/call/#call.ts',
      '/base/programs/v1/tools/call/',
    ]);
    const run = plate.querySelector('button')?.getAttribute('data-run');
    expect(run).toBe('/base/run/v1/tools/call.json');
  });

  test('says of a program that it was run as it is', async () => {
    const plate = await draw('source="snippets/v2/start/server.ts"');
    expect(plate.text).toContain('with SDK 2.4.0 and Node 26, run as it is');
    expect(plate.text).toContain('Complete program of server.ts');
    expect(plate.querySelector('.run')?.text).toBe(
      'Replay server.ts in the page',
    );
  });

  test('says of a file of the bundled server what it is', async () => {
    const plate = await draw('source="snippets/v1/library/books.ts"');
    expect(plate.text).toBe(
      'library/books.tsPart of the bundled server: typechecked, run by the snippets that use it',
    );
  });

  test('says that a typecheck-only snippet was not run, and why', async () => {
    const plate = await draw('source="snippets/v1/auth/login.ts"');
    const excuse = plate.querySelector('.excuse')?.text;
    expect(excuse).toBe('Typechecked, not run: needs an authorization server');
    expect(plate.querySelector('.program, .run')).toBeNull();
  });

  test('says that an unverified fence is not, and why', async () => {
    const plate = await draw('unverified="a shape, not code that runs"');
    expect(plate.querySelector('.excuse')?.text).toBe(
      'Not verified: a shape, not code that runs',
    );
  });

  test.for(['changed', 'new'])(
    'does not call a %s snippet verified before it is recorded',
    async (name) => {
      const plate = await draw(`source="snippets/v1/tools/${name}.ts"`);
      expect(plate.querySelector('.excuse')?.text).toBe(
        'Not verified: it has not been recorded yet',
      );
      expect(plate.querySelector('.program')).toBeNull();
    },
  );

  test('is not found by a search', async () => {
    const plate = await draw('source="snippets/v1/tools/call.ts#call"');
    expect(plate.getAttribute('data-pagefind-ignore')).toBe('all');
  });

  test('is missing where there is nothing to say', async () => {
    const header = await draw('');
    expect(header.classList.contains('plate')).toBe(false);
    expect(header.text).toBe('');
  });
});

describe('the header of an output', () => {
  test('says over which transports it was the same', async () => {
    const header = await draw('output="snippets/v1/tools/call.ts"');
    expect(header.text).toBe('same over memory, HTTP');
  });

  test('says nothing where there was one way only', async () => {
    const header = await draw('output="snippets/v2/start/server.ts"');
    expect(header.text).toBe('');
  });
});

async function draw(
  meta: string,
  addresses: { base: string; repository?: string } = {
    base: '/',
    repository: 'https://example.com/docs',
  },
): Promise<HTMLElement> {
  const engine = new ExpressiveCode({ plugins: [verified(root, addresses)] });
  const block = { code: 'await call();', language: 'ts', meta };
  const { renderedGroupAst } = await engine.render(block);
  const header = parse(toHtml(renderedGroupAst)).querySelector('figcaption');
  return header ?? expect.fail('a frame without a header');
}

function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plate-'));
  writeFolder(folder, [
    { path: 'snippets/v1/tools/call.ts', text: call },
    record('snippets/v1/tools/call', call, { memory: [], http: [] }, '1.32.2'),
    { path: 'snippets/v1/tools/changed.ts', text: call },
    record('snippets/v1/tools/changed', '', { memory: [] }, '1.32.2'),
    { path: 'snippets/v1/tools/new.ts', text: call },
    { path: 'snippets/v2/start/server.ts', text: '' },
    record('snippets/v2/start/server', '', { program: [] }, '2.4.0'),
    { path: 'snippets/v1/library/books.ts', text: '' },
    { path: 'snippets/v1/auth/login.ts', text: login },
  ]);
  return folder;
}

function record(
  name: string,
  text: string,
  traces: Recording['traces'],
  sdk: string,
) {
  const snippet = `${name}.ts`;
  const facts = { snippet, hash: hashText(text), sdk, node: '26', stdout: '' };
  return {
    path: `${name}.recording.json`,
    text: formatRecording({ ...facts, traces }),
  };
}
