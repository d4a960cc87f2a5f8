import { join } from 'node:path';
import {
  createTwoslasher,
  type NodeHover,
  type TwoslashReturn,
} from 'twoslash';
import * as ts from 'typescript';
import * as z from 'zod';
import type { TextFile } from '../../scripts/files.ts';

/** A name in a file, `line` and `column` from 1, and what TypeScript says about it. */
export type Name = z.infer<typeof nameSchema>;

export const nameSchema = z.object({
  line: z.number(),
  column: z.number(),
  length: z.number(),
  tip: z.object({
    /** JSDoc, in Markdown. */
    docs: z.string(),
    tags: z.array(z.object({ name: z.string(), text: z.string() })),
    type: z.string(),
  }),
});

/** A file of which some lines, counted from 1, are shown. */
export interface ShownFile extends TextFile {
  lines: Set<number>;
}

interface Section {
  file: ShownFile;
  /** Where the text of the file begins in the code that twoslash reads. */
  offset: number;
}

const aliasOfImport = /^\(alias\) (?<type>[^]*?)(?:\nimport .*)?$/;
// `Client<{ … }>.callTool` says no more than `Client.callTool`, and hides it behind a screen of braces.
const typeArguments = /^(?<owner>\(\w+\) \w+)<[^]*?>(?=\.\w+[(<:?])/;
const saysNothing = /^(?:import \S+|var undefined)$/;

/** Explains the names in the shown lines of files, in one call of twoslash for all of them. */
export function findTypes(
  files: ShownFile[],
  root: string,
): Map<string, Name[]> {
  const sections: Section[] = [];
  let code = '';
  for (const file of files) {
    code += `// @filename: ${file.path}\n`;
    sections.push({ file, offset: code.length });
    code += `${file.text.trimEnd()}\n`;
  }
  const { hovers } = runTwoslash(code, sections, root);
  return new Map(
    sections.map((section) => [
      section.file.path,
      hovers.flatMap((hover) => readHover(hover, section)),
    ]),
  );
}

function runTwoslash(
  code: string,
  sections: Section[],
  root: string,
): TwoslashReturn {
  const byPath = new Map(
    sections.map((section) => [section.file.path, section]),
  );
  const twoslasher = createTwoslasher({
    tsModule: ts,
    vfsRoot: root,
    compilerOptions: readOptions(root),
    // Type errors are found before, by the compiler that has an answer in a second.
    handbookOptions: { keepNotations: true, noErrors: true },
    shouldGetHoverInfo: (_name, start, path) => {
      const section = byPath.get(path);
      return section ? isShown(start, section) : false;
    },
  });
  return twoslasher(code, 'ts');
}

function readOptions(root: string): ts.CompilerOptions {
  const readFile = (path: string) => ts.sys.readFile(path);
  const file = ts.readConfigFile(join(root, 'tsconfig.json'), readFile);
  const host = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(file.config, host, root).options;
}

function isShown(start: number, section: Section): boolean {
  return section.file.lines.has(findPlace(start, section).line);
}

function readHover(hover: NodeHover, section: Section): Name[] {
  const { start, length, text, docs = '', tags = [] } = hover;
  if (!isInside(start, section)) return [];
  const own = aliasOfImport.exec(text)?.groups?.['type'] ?? text;
  const type = own.replace(typeArguments, '$<owner>');
  if (!type || saysNothing.test(type)) return [];
  const named = tags.map(([name, text = '']) => ({ name, text }));
  const place = findPlace(start, section);
  return [{ ...place, length, tip: { docs, tags: named, type } }];
}

function isInside(start: number, { file, offset }: Section): boolean {
  return start >= offset && start < offset + file.text.length;
}

function findPlace(start: number, { file, offset }: Section) {
  const before = file.text.slice(0, start - offset);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
