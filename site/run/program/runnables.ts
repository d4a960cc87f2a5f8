import { stripTypeScriptTypes } from 'node:module';
import type { Diagnostic } from '../../../scripts/diagnostics.ts';
import type { TextFile } from '../../../scripts/files.ts';
import { findNodeOnly } from '../../../scripts/record/declaration.ts';
import type { Edition, Way } from '../../../scripts/record/transports.ts';
import { findPrograms, findRecording } from '../../programs/programs.ts';
import { knownModules, needsNode } from './known-modules.ts';
import { findImports, type Import } from './rewrite.ts';
import type { Runnable } from './run.ts';

/** A snippet as a page runs it, and its name in addresses. */
export interface Named {
  /** `v1/tools/call` */
  name: string;
  runnable: Runnable;
}

const usesProcess = /\bprocess\./;

/** Returns every recorded snippet as a page runs it, and a diagnostic for each import of which nobody has said whether it runs there. */
export function findRunnables(files: TextFile[]): {
  found: Named[];
  diagnostics: Diagnostic[];
} {
  const sources = new Map(files.map(({ path, text }) => [path, text]));
  const found: Named[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { snippet, name, edition, programs } of findPrograms(files)) {
    const recording = findRecording({ path: snippet, text: '' }, sources);
    const code = programs[0]?.files[0]?.text;
    if (!recording || code === undefined) continue;
    const script = stripTypeScriptTypes(code);
    const imports = findImports(script);
    diagnostics.push(
      ...imports
        .filter(({ specifier }) => !isKnown(edition, specifier))
        .map((unknown) => unknownImport(snippet, unknown)),
    );
    const isLive =
      !findNodeOnly(code) &&
      !usesProcess.test(script) &&
      !imports.some(({ specifier }) => needsNode(specifier, edition));
    const ways = programs.map(({ way }) => [way, findMode(way, isLive)]);
    found.push({
      name,
      runnable: {
        ...{ snippet, edition, code, script, recording },
        ways: Object.fromEntries(ways) as Runnable['ways'],
      },
    });
  }
  return { found, diagnostics };
}

/** A program is run as it is, which in a page it cannot be. */
function findMode(way: Way, isLive: boolean): 'live' | 'recorded' {
  return isLive && way !== 'program' ? 'live' : 'recorded';
}

function isKnown(edition: Edition, specifier: string): boolean {
  return (
    knownModules[edition].includes(specifier) || needsNode(specifier, edition)
  );
}

function unknownImport(
  file: string,
  { specifier, line, column }: Import,
): Diagnostic {
  return {
    code: 'unknown-import',
    at: { file, line, column },
    message: `Cannot tell whether "${specifier}" runs in a page`,
    fix: 'add it to knownModules or to those that need Node in site/run/program/known-modules.ts',
  };
}
