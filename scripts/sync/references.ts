import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findFences, type Fence } from './fences.ts';
import { attributes } from './info.ts';
import { findNearMiss } from './near-miss.ts';

/** A directive that was read: which body its fence must have. */
export interface Reference extends Pick<Fence, 'at' | 'body' | 'indent'> {
  kind: 'source' | 'output' | 'trace';
  snippet: string;
  region?: string;
  /** Of `trace`: the transport whose trace is shown; absent, the first recorded one. */
  over?: string;
  /** Of `trace`: the methods whose messages are shown; absent, all. */
  only?: string[];
}

const kinds = ['source', 'output', 'trace'] as const;
const shell = new Set(['sh', 'bash']);

/** Returns the references of a page in their order, and the faults of its fences. */
export function findReferences(page: TextFile): {
  references: Reference[];
  diagnostics: Diagnostic[];
} {
  const { fences, diagnostics } = findFences(page);
  const read = fences.map((fence) => ({ fence, faults: findFaults(fence) }));
  return {
    references: read.flatMap(({ fence, faults }) =>
      faults.length === 0 ? readReference(fence) : [],
    ),
    diagnostics: [...diagnostics, ...read.flatMap(({ faults }) => faults)],
  };
}

function readReference({ info, at, body, indent }: Fence): Reference[] {
  const kind = kinds.find((name) => info.has(name));
  if (!kind) return [];
  const [snippet = '', region] = (info.get(kind) ?? '').split('#');
  const over = info.get('over');
  const only = info.get('only')?.split(/\s*,\s*/);
  return [
    {
      kind,
      snippet,
      at,
      body,
      indent,
      ...(region && { region }),
      ...(over && { over }),
      ...(only && { only }),
    },
  ];
}

function findFaults(fence: Fence): Diagnostic[] {
  const names = [...fence.info.keys()];
  const unknown = names.filter((name) => !attributes.includes(name));
  const chosen = names.filter((name) => kinds.some((kind) => kind === name));
  const excused = fence.info.has('unverified') || shell.has(fence.lang);
  return [
    ...unknown.map((name) => unknownDirective(fence, name)),
    ...(chosen.length > 1 ? [contradiction(fence, chosen)] : []),
    ...(chosen.length === 0 && unknown.length === 0 && !excused
      ? [missing(fence)]
      : []),
  ];
}

function unknownDirective(fence: Fence, name: string): Diagnostic {
  const near = findNearMiss(name, attributes);
  return describe(
    'unknown-directive',
    fence,
    `"${name}" is no directive`,
    near
      ? `did you mean ${near}="${fence.info.get(name)}"?`
      : 'use source="…", output="…" or trace="…"',
  );
}

function contradiction(fence: Fence, names: string[]): Diagnostic {
  return describe(
    'unknown-directive',
    fence,
    `it has ${names.join(' and ')}`,
    'make a fence for each',
  );
}

function missing(fence: Fence): Diagnostic {
  return describe(
    'missing-directive',
    fence,
    'no snippet stands behind it',
    'add source="snippets/…#region", or unverified="the reason"',
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
