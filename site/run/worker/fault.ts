import { inspect } from 'node-inspect-extracted';
import type { RunEvent } from '../program/run.ts';

type Fault = Extract<RunEvent, { type: 'fault' }>;

/** Returns what went wrong, and the line and column of the snippet where it did, both from 1. */
export function describeFault(error: unknown, snippet: string): Fault {
  const text = error instanceof Error ? String(error) : inspect(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const name = snippet.replace('./', '').replaceAll('.', '\\.');
  const frame = new RegExp(`\\b${name}:(?<line>\\d+):(?<column>\\d+)`);
  const { line, column } = frame.exec(stack)?.groups ?? {};
  if (!line) return { type: 'fault', text };
  return { type: 'fault', text, line: Number(line), column: Number(column) };
}
