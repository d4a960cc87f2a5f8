import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the texts of all that decides how a program is run: the harness, and the lockfile of a project. */
export function readHarness(root: string): string[] {
  const harness = globSync('*.ts', { cwd: import.meta.dirname }).sort();
  const files = harness.map((name) => join(import.meta.dirname, name));
  const lock = join(root, 'package-lock.json');
  return [...files, lock].map((file) => readFileSync(file, 'utf8'));
}
