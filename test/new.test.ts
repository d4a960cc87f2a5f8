import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { check as checkFormat, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { check } from '../scripts/commands/check.ts';
import { sync } from '../scripts/commands/sync.ts';
import { formatDiagnostics } from '../scripts/diagnostics.ts';
import { readSnippetFiles } from '../scripts/files.ts';
import { makeSnippet } from '../scripts/commands/new.ts';
import { findTypeErrors } from '../scripts/record/types.ts';
import { copyProject } from './copy-project.ts';

const project = copyProject();

test.for(['v1', 'v2'])(
  'new makes a %s snippet that passes',
  async (edition) => {
    const path = `snippets/${edition}/tools/find-a-book.ts`;
    const { lines, diagnostics } = await makeSnippet(project, [path]);
    expect(formatDiagnostics(diagnostics)).toBe('');
    expect(lines).toContain(`wrote ${path}`);

    const text = readFileSync(join(project, path), 'utf8');
    expect(text).toContain('//#region find-a-book\n');
    const config = await resolveConfig(join(process.cwd(), path));
    expect(await checkFormat(text, { ...config, filepath: path })).toBe(true);
    const files = readSnippetFiles(project).map(
      (file) => [file.path, file.text] as const,
    );
    const errors = await findTypeErrors(project, new Map(files));
    expect(formatDiagnostics(errors)).toBe('');

    const page = `docs/${edition}.mdx`;
    writeFileSync(join(project, page), findFences(lines));
    expect(formatDiagnostics(sync(project, [page]).diagnostics)).toBe('');
    const shown = readFileSync(join(project, page), 'utf8');
    expect(shown).toContain('console.log(content);\n```');
    expect(shown).toContain(
      "text: 'Dracula by Bram Stoker (1897), on the gothic",
    );
    expect(shown).toContain('→ {"jsonrpc":"2.0","id":1,"method":"tools/call"');
    expect(formatDiagnostics(check(project, []).diagnostics)).toBe('');
  },
);

test('new leaves the snippet when it cannot be recorded, and says so', async () => {
  const broken = copyProject();
  appendFileSync(join(broken, 'snippets/v1/server.ts'), 'throw new Error();\n');
  const path = 'snippets/v1/tools/find.ts';
  const { lines, diagnostics } = await makeSnippet(broken, [path]);
  expect(lines).toEqual([`wrote ${path}`]);
  expect(formatDiagnostics(diagnostics)).toContain(
    `${path}, which was written`,
  );
  expect(existsSync(join(broken, path))).toBe(true);
  const recording = path.replace('.ts', '.recording.json');
  expect(existsSync(join(broken, recording))).toBe(false);
});

test.for([
  [[], 'Cannot make a snippet: name'],
  [['snippets/v1/a/b.ts', 'snippets/v1/a/c.ts'], 'Cannot make several'],
  [['snippets/v1/cancellation/abort.ts'], ': it exists'],
  [['snippets/v1/tools/find'], 'did you mean snippets/v1/tools/find.ts?'],
  [['snippets/v1/tools/find.js'], 'did you mean snippets/v1/tools/find.ts?'],
  [['snippets/v1/tools/findBook.ts'], 'mean snippets/v1/tools/find-book.ts?'],
  [['snippets/v2/Tools/find_it.ts'], 'mean snippets/v2/tools/find-it.ts?'],
  [['snippets/v3/tools/find.ts'], 'did you mean snippets/v1/tools/find.ts?'],
  [['tools/find.ts'], 'did you mean snippets/v1/tools/find.ts?'],
  [['../tools/find.ts'], 'did you mean snippets/v1/tools/find.ts?'],
  [['snippets/v1/tools/../x/y.ts'], 'did you mean snippets/v1/x/y.ts?'],
  [['snippets/v1/find.ts'], 'did you mean snippets/v1/<folder>/find.ts?'],
  [['snippets/v1/library/x.ts'], 'did you mean snippets/v1/<folder>/x.ts?'],
] as const)('new refuses %j', async ([paths, why]) => {
  await expect(makeSnippet(project, [...paths])).rejects.toThrow(why);
});

test('new exits 2 for a path that it refuses', () => {
  const args = ['scripts/snippets.mjs', 'new', 'snippets/v1/x.ts'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(run.stderr).toContain('Cannot make "snippets/v1/x.ts": it must be');
  expect(run.status).toBe(2);
});

/** Returns a page with the fences that `new` prints, without what it says after them. */
function findFences(lines: string[]): string {
  const fences = lines.join('\n').match(/^```.*\n```$/gm) ?? [];
  return `---\ntitle: Tools\n---\n\n${fences.join('\n\n')}\n`;
}
