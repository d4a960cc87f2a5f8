import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ArgumentError } from './choose.ts';
import type { Outcome } from './outcome.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readSnippetFiles, type TextFile } from '../files.ts';
import { findEdition } from '../record/program.ts';
import { recordSnippet } from '../record/record.ts';
import { findRecordingPath, formatRecording } from '../record/recordings.ts';
import type { Edition } from '../record/transports.ts';
import { findTypeErrors } from '../record/types.ts';
import { writeFile } from '../writes.ts';

const snippetPath =
  /^snippets\/v[12]\/(?!library\/)[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
const extension = /\.[cm]?[jt]sx?$/;
const edition = /^v\d+$/;
const rule = 'snippets/v1|v2/<folder>/<name>.ts, in kebab-case';

const imports: Record<Edition, string> = {
  v1: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';`,
  v2: `import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';`,
};

/** Writes a snippet that passes, and its recording, and returns the fences that show it; throws an ArgumentError for a path that no new snippet can have. */
export async function makeSnippet(
  root: string,
  paths: string[],
): Promise<Outcome> {
  const path = choosePath(root, paths);
  const snippet = { path, text: writeTemplate(path) };
  const files = new Map(
    [...readSnippetFiles(root), snippet].map((file) => [file.path, file.text]),
  );
  // Runs before it is written, because `watch` runs what is written.
  const result = await recordSnippet(snippet, files, root);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const { changed, diagnostics } = writeFile(root, snippet);
  if (!changed) return { lines: [], diagnostics };
  if (Array.isArray(result)) return leave(snippet, result);
  const errors = await findTypeErrors(root, files);
  const own = errors.filter(({ at }) => at.file === path);
  if (own.length > 0) return leave(snippet, own);
  const recording = {
    path: findRecordingPath(path),
    text: formatRecording(result),
  };
  const recorded = writeFile(root, recording);
  if (recorded.diagnostics.length > 0)
    return leave(snippet, recorded.diagnostics);
  const lines = [`wrote ${path}`, `recorded ${recording.path}`];
  return { lines: [...lines, '', writeFences(path)], diagnostics: [] };
}

function choosePath(root: string, paths: string[]): string {
  const [path, ...others] = paths;
  if (!path) throw new ArgumentError(`Cannot make a snippet: name ${rule}`);
  if (others.length > 0)
    throw new ArgumentError('Cannot make several snippets: name one');
  if (!snippetPath.test(path))
    throw new ArgumentError(
      `Cannot make "${path}": it must be ${rule}${suggestPath(path)}`,
    );
  if (existsSync(join(root, path)))
    throw new ArgumentError(`Cannot make "${path}": it exists`);
  return path;
}

function suggestPath(path: string): string {
  const parts = path.replace(extension, '').split(/[\\/]+/);
  const words = parts.map(toKebab).filter((word) => word !== 'snippets');
  const chosen = words.includes('v2') ? 'v2' : 'v1';
  const names = words.filter((word) => word && !edition.test(word)).slice(-2);
  const name = names.pop();
  const [folder = '<folder>'] = names.filter((word) => word !== 'library');
  return name ? `: did you mean snippets/${chosen}/${folder}/${name}.ts?` : '';
}

function toKebab(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function writeTemplate(path: string): string {
  const name = basename(path, '.ts');
  return `${imports[findEdition(path)]}

export async function run(transport: Transport) {
  const client = new Client({ name: 'docs', version: '1.0.0' });
  await client.connect(transport);

  //#region ${name}
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  const { content } = await client.callTool(call);
  console.log(content);
  //#endregion ${name}

  await client.close();
}
`;
}

function writeFences(path: string): string {
  return `\`\`\`ts source="${path}#${basename(path, '.ts')}"
\`\`\`

\`\`\`txt output="${path}"
\`\`\`

\`\`\`txt trace="${path}" only="tools/call"
\`\`\`

Paste these fences into a page below docs/, and start "npm run snippets -- watch":
it fills them, and does so again whenever you save the snippet or the page.`;
}

/** Says of each fault that the file is there all the same. */
function leave({ path }: TextFile, faults: Diagnostic[]): Outcome {
  const fix = `fix what it depends on, or ${path}, which was written: npm run snippets -- record ${path}`;
  return {
    lines: [`wrote ${path}`],
    diagnostics: faults.map((fault) => ({ ...fault, fix })),
  };
}
