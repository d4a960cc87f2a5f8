import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findBody, type Sources } from './bodies.ts';
import { findReferences, type Reference } from './references.ts';

/** A fence and the body that it must have, as it stands in the page. */
export interface Embed {
  reference: Reference;
  body: string;
}

/** Returns the bodies of a page's fences in their order, and every fault that keeps the page from being written. */
export function findEmbeds(
  page: TextFile,
  sources: Sources,
): { embeds: Embed[]; diagnostics: Diagnostic[] } {
  const { references, diagnostics } = findReferences(page);
  const embeds: Embed[] = [];
  for (const reference of references) {
    const lines = findBody(reference, sources);
    if (typeof lines !== 'string') diagnostics.push(...lines);
    else embeds.push({ reference, body: indentBody(lines, reference, page) });
  }
  return { embeds, diagnostics };
}

/** Returns a page's text with each body in its fence, and all else as it was. */
export function embedBodies({ text }: TextFile, embeds: Embed[]): string {
  let written = '';
  let end = 0;
  for (const { reference, body } of embeds) {
    written += text.slice(end, reference.body.start) + body;
    end = reference.body.end;
  }
  return written + text.slice(end);
}

function indentBody(
  lines: string,
  { indent, body }: Reference,
  { text }: TextFile,
): string {
  if (!lines) return '';
  const newline = text.slice(0, body.start).endsWith('\r\n') ? '\r\n' : '\n';
  return lines
    .split(/\r?\n/)
    .map((line) => (line ? indent + line : indent.trimEnd()) + newline)
    .join('');
}
