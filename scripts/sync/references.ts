import type { Diagnostic, Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findDirectiveFaults, kinds, type Kind } from './directives.ts';
import { findFences, type Fence } from './fences.ts';

/** A directive that was read: which body its fence must have. */
export interface Reference extends Omit<Fence, 'info'> {
  kind: Kind;
  snippet: string;
  /** Of `source`: the regions that are shown, in this order; none where the whole file is. */
  regions: string[];
  /** Of `trace`: the transport whose trace is shown; absent, the first recorded one. */
  over?: string;
  /** Of `trace`: the methods whose messages are shown; absent, all. */
  only?: string[];
}

/** A fence that nothing verifies, and why. */
export interface Excuse {
  at: Location;
  reason: string;
}

/** Returns the references of a page in their order, its unverified fences, and the faults of all. */
export function findReferences(page: TextFile): {
  references: Reference[];
  excuses: Excuse[];
  diagnostics: Diagnostic[];
} {
  if (page.fault)
    return { references: [], excuses: [], diagnostics: [page.fault] };
  const { fences, diagnostics } = findFences(page);
  const read = fences.map((fence) => ({
    fence,
    faults: findDirectiveFaults(fence),
  }));
  const sound = read.filter(({ faults }) => faults.length === 0);
  return {
    references: sound.flatMap(({ fence }) => readReference(fence)),
    excuses: sound.flatMap(({ fence }) => readExcuse(fence)),
    diagnostics: [...diagnostics, ...read.flatMap(({ faults }) => faults)],
  };
}

function readReference({ info, ...fence }: Fence): Reference[] {
  const values = new Map(info);
  const kind = kinds.find((name) => values.has(name));
  if (!kind) return [];
  const [snippet = '', ...regions] = (values.get(kind) ?? '').split('#');
  const over = values.get('over');
  const only = values.get('only');
  return [
    {
      ...fence,
      kind,
      snippet,
      regions: regions.length > 0 ? readNames(regions.join('#')) : [],
      ...(over && { over }),
      ...(only && { only: readNames(only) }),
    },
  ];
}

function readExcuse({ info, at }: Fence): Excuse[] {
  const reason = new Map(info).get('unverified');
  return reason ? [{ at, reason }] : [];
}

function readNames(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}
