import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import type { Transport } from '../record/transports.ts';

/** What a command did: lines for stdout, and the faults it met. */
export interface Outcome {
  lines: string[];
  diagnostics: Diagnostic[];
  /** The files that it wrote. */
  written?: TextFile[];
}

/** What the options on the command line ask for. */
export interface Options {
  /** Of `run`: the only transport. */
  over?: Transport;
  /** Of `record`: also what ran as recorded before. */
  fresh?: boolean;
  /** Of `record`: the type errors, where somebody looks for them already. */
  typeErrors?: Promise<Diagnostic[]>;
}
