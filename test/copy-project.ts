import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const copied = [
  ...['docs', 'snippets', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', '.prettierrc.json'],
];

/** Returns the folder of a copy of the pages and snippets, which a test may write into. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of copied)
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
