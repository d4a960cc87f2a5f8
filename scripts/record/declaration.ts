import { isSnippetPath, type TextFile } from '../files.ts';
import { transports, type Transport } from './transports.ts';
import type { Ending } from './ending.ts';

const typecheckOnly = /^\/\/ snippet: typecheck-only: (?<reason>.+)$/m;
const meantToFail =
  /^\/\/ snippet: exits with code (?<code>\d+): (?<stderr>.+)$/m;
const nodeOnly = /^\/\/ snippet: in Node only: (?<reason>.+)$/m;
const named = /^export const transports = \[(?<names>[^\]]*)\]/m;

const meantErrors = /^\/\/ @errors: (?<numbers>[\d ]+)$/m;

/** Returns the numbers of the type errors that a snippet is meant to have: `// @errors: 2345`. */
export function findMeantErrors(text: string): string[] {
  return meantErrors.exec(text)?.groups?.['numbers']?.trim().split(/ +/) ?? [];
}

/** Returns why a snippet cannot run at all, if its first line says so. */
export function findTypecheckOnly(text: string): string | undefined {
  return typecheckOnly.exec(text)?.groups?.['reason'];
}

/** Returns why a snippet does in a page what it does not in Node, if its first line says so. */
export function findNodeOnly(text: string): string | undefined {
  return nodeOnly.exec(text)?.groups?.['reason'];
}

/** Returns how a snippet is meant to end: well, unless its first line says with which code and words. */
export function findEnding(text: string): Ending {
  const { code = 0, stderr = '' } = meantToFail.exec(text)?.groups ?? {};
  return { code: Number(code), stderr };
}

/** Returns the transports that a snippet names in `export const transports`, or all of them. */
export function findTransports(text: string): Transport[] {
  const names = named.exec(text)?.groups?.['names'];
  return transports.filter((name) => !names || names.includes(`'${name}'`));
}

/** Returns the names in `export const transports` that are no transports, and the line of it, from 1. */
export function findUnknownTransports(text: string): {
  names: string[];
  line: number;
} {
  const found = named.exec(text);
  const names = found?.groups?.['names']?.match(/[^\s,'"]+/g) ?? [];
  return {
    names: names.filter((name) => !transports.some((known) => known === name)),
    line: text.slice(0, found?.index).split('\n').length,
  };
}

/** Returns, of all that is below `snippets/`, the snippets and programs that can run. */
export function findRunnable(files: TextFile[]): TextFile[] {
  return files.filter(
    ({ path, text }) => isSnippetPath(path) && !findTypecheckOnly(text),
  );
}
