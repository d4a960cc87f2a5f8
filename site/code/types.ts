import { join } from 'node:path';
import { createTwoslasher, type NodeError, type NodeHover } from 'twoslash';
import * as ts from 'typescript';
import type { TextFile } from '../../scripts/files.ts';
import { withQuickService } from './quick-service.ts';
import type { Name, TypeFault, Types } from './type-records.ts';

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
// TypeScript writes four spaces a level, which a narrow screen does not have.
const indents = /^ +/gm;
const query = /(?<lead>\/\/\s*\^)\?/g;
const saysNothing = /^(?:import \S+|var undefined)$/;

/** Explains the shown lines of files. */
export function findTypes(
  files: ShownFile[],
  root: string,
): Map<string, Types> {
  const all = joinFiles(files);
  const failing = joinFiles(files.filter(isMeantToFail));
  const byPath = new Map(all.sections.map((one) => [one.file.path, one]));
  const twoslasher = createTwoslasher({
    tsModule: withQuickService,
    vfsRoot: root,
    compilerOptions: readOptions(root),
    handbookOptions: { keepNotations: true, noErrorValidation: true },
    shouldGetHoverInfo: (_name, start, path) => {
      const section = byPath.get(path);
      return section ? isShown(start, section) : false;
    },
  });
  // Type errors that nobody means are found before, by the compiler that has an answer in a second.
  const { hovers } = twoslasher(all.code, 'ts', {
    handbookOptions: { noErrors: true },
  });
  const { errors } = twoslasher(failing.code, 'ts', {
    handbookOptions: { noStaticSemanticInfo: true },
  });
  const faults = new Map(
    failing.sections.map((section) => [
      section.file.path,
      errors.flatMap((error) => readError(error, section)),
    ]),
  );
  return new Map(
    all.sections.map((section) => [
      section.file.path,
      {
        names: hovers.flatMap((hover) => readHover(hover, section)),
        faults: faults.get(section.file.path) ?? [],
      },
    ]),
  );
}

/** Joins files to the code of one call of twoslash. */
function joinFiles(files: ShownFile[]) {
  const sections: Section[] = [];
  let code = '';
  for (const file of files) {
    code += `// @filename: ${file.path}\n`;
    sections.push({ file, offset: code.length });
    // Queries are answered where they are drawn: twoslash would count their lines from the first file.
    code += `${file.text.trimEnd().replace(query, '$<lead> ')}\n`;
  }
  return { code, sections };
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
  const type = own
    .replace(typeArguments, '$<owner>')
    .replace(indents, (spaces) => spaces.slice(spaces.length / 2));
  if (!type || saysNothing.test(type)) return [];
  const named = tags.map(([name, text = '']) => ({ name, text }));
  const place = findPlace(start, section);
  return [{ ...place, length, tip: { docs, tags: named, type } }];
}

function readError(error: NodeError, section: Section): TypeFault[] {
  const { start, length, code, text } = error;
  if (!isInside(start, section)) return [];
  return [{ ...findPlace(start, section), length, number: Number(code), text }];
}

function isMeantToFail({ path }: TextFile): boolean {
  return path.endsWith('.fails.ts');
}

function isInside(start: number, { file, offset }: Section): boolean {
  return start >= offset && start < offset + file.text.length;
}

function findPlace(start: number, { file, offset }: Section) {
  const before = file.text.slice(0, start - offset);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
