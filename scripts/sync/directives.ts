import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import type { Fence } from './fences.ts';
import { attributes } from './info.ts';
import { findNearMiss } from './near-miss.ts';

/** The directives that say what the body of a fence is. */
export const kinds = ['source', 'output', 'matrix', 'trace'] as const;

export type Kind = (typeof kinds)[number];

const shell = new Set(['sh', 'bash']);
const filters = ['over', 'only'];

/** Returns what is wrong with the info string of a fence. */
export function findDirectiveFaults(fence: Fence): Diagnostic[] {
  const names = fence.info.map(([name]) => name);
  const unknown = names.filter((name) => !attributes.includes(name));
  const chosen = [...kinds, 'unverified'].filter((kind) =>
    names.includes(kind),
  );
  const repeated = names.filter((name, index) => names.indexOf(name) < index);
  return [
    ...unknown.map((name) => unknownDirective(fence, name)),
    ...repeated.map((name) => contradiction(fence, `${name} twice`)),
    ...(chosen.length > 1 ? [contradiction(fence, chosen.join(' and '))] : []),
    ...(chosen.length + unknown.length === 0 && !shell.has(fence.lang)
      ? [missing(fence, 'no snippet stands behind it')]
      : []),
    ...fence.info.flatMap(([name, value]) => findFaults(fence, name, value)),
  ];
}

function findFaults(fence: Fence, name: string, value: string): Diagnostic[] {
  const isTrace = fence.info.some(([other]) => other === 'trace');
  if (filters.includes(name) && !isTrace)
    return [misplaced(fence, `${name} goes with trace="…"`, `remove ${name}`)];
  if (name === 'unverified' && !value.trim())
    return [missing(fence, 'it does not say why it is unverified')];
  const kind = kinds.find((known) => known === name);
  if (!kind) return [];
  const [path = '', region] = value.split('#');
  if (!isBelowSnippets(path)) return [outside(fence, kind, path)];
  return kind === 'source' || region === undefined
    ? []
    : [misplaced(fence, 'only code has regions', `use ${kind}="${path}"`)];
}

/** A path that leaves the folder and comes back counts as outside: one file has one name. */
function isBelowSnippets(path: string): boolean {
  const [first, ...rest] = path.split('/');
  return first === 'snippets' && !rest.some((name) => /^\.{0,2}$/.test(name));
}

function unknownDirective(fence: Fence, name: string): Diagnostic {
  const near = findNearMiss(name, attributes);
  const fix = near
    ? `did you mean ${near}="${new Map(fence.info).get(name)}"?`
    : 'use source="…", output="…", matrix="…" or trace="…"';
  return misplaced(fence, `"${name}" is no directive`, fix);
}

function contradiction(fence: Fence, names: string): Diagnostic {
  return misplaced(fence, `it has ${names}`, 'make a fence for each');
}

function misplaced(fence: Fence, fact: string, fix: string): Diagnostic {
  return describe('unknown-directive', fence, fact, fix);
}

function missing(fence: Fence, fact: string): Diagnostic {
  const fix = 'add source="snippets/…#region", or unverified="the reason"';
  return describe('missing-directive', fence, fact, fix);
}

function outside(fence: Fence, kind: Kind, path: string): Diagnostic {
  const name = path.split('/').at(-1) || 'call.ts';
  return describe(
    'outside-path',
    fence,
    `"${path}" does not name a file below snippets/`,
    `use a path from the root of the project: ${kind}="snippets/v1/…/${name}"`,
  );
}

function describe(
  code: DiagnosticCode,
  { at }: Fence,
  fact: string,
  fix: string,
): Diagnostic {
  return { code, at, message: `Cannot read this fence: ${fact}`, fix };
}
