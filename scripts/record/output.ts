import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What processes write to one of their streams. */
export interface Output {
  /** What they are started with in place of the stream. */
  descriptor: number;
  /** Returns how many bytes were written so far. */
  size: () => number;
  /** Returns the first bytes of what was written so far, up to a number. */
  read: (most: number) => string;
  close: () => void;
}

/** Opens an output that loses nothing: a file without a name. What `spawn` calls a pipe is a socket, and at its exit Node forgets what it has not sent yet. */
export function openOutput(): Output {
  const path = join(tmpdir(), `output-${randomUUID()}`);
  const descriptor = openSync(path, 'ax+');
  unlinkSync(path);
  const size = () => fstatSync(descriptor).size;
  const read = (most: number) => {
    const bytes = Buffer.alloc(Math.min(size(), most));
    readSync(descriptor, bytes, 0, bytes.length, 0);
    return bytes.toString();
  };
  return { descriptor, size, read, close: () => closeSync(descriptor) };
}
