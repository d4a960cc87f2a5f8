import type { Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import { findBody } from './bodies.ts';
import { findReferences, type Excuse, type Reference } from './references.ts';
import type { Sources } from './sources.ts';

/** A fence, the body that it must have, as it stands in the page, and longer markers where the body holds ones of its own. */
export interface Embed {
  reference: Reference;
  body: string;
  marker?: string;
}

/** What a page says and must say. */
export interface PageEmbeds {
  /** In the order of the page; those with a fault have no embed. */
  references: Reference[];
  embeds: Embed[];
  excuses: Excuse[];
  /** Whether every fence could be read: else the page may name more than its references. */
  isRead: boolean;
  diagnostics: Diagnostic[];
}

/** Returns the bodies of a page's fences in their order, and every fault that keeps the page from being written. */
export function findEmbeds(page: TextFile, sources: Sources): PageEmbeds {
  const { references, excuses, diagnostics } = findReferences(page);
  const isRead = diagnostics.length === 0;
  const embeds: Embed[] = [];
  for (const reference of references) {
    const lines = findBody(reference, sources);
    if (typeof lines !== 'string') diagnostics.push(...lines);
    else embeds.push(embed(lines, reference, page));
  }
  return { references, embeds, excuses, isRead, diagnostics };
}

/** Returns a page's text with each body in its fence, and all else as it was. */
export function embedBodies({ text }: TextFile, embeds: Embed[]): string {
  let written = '';
  let end = 0;
  for (const { reference, body, marker } of embeds) {
    const { open, close } = reference;
    written += text.slice(end, open.start);
    written += marker ?? text.slice(open.start, open.end);
    written += text.slice(open.end, reference.body.start) + body;
    written += text.slice(reference.body.end, close.start);
    written += marker ?? text.slice(close.start, close.end);
    end = close.end;
  }
  return written + text.slice(end);
}

function embed(lines: string, reference: Reference, page: TextFile): Embed {
  const marker = page.text.slice(reference.open.start, reference.open.end);
  const longer = lengthen(marker, lines);
  return {
    reference,
    body: indentBody(lines, reference, page),
    ...(longer !== marker && { marker: longer }),
  };
}

/** A line of the body that begins with as many of the marker's characters would end the fence. */
function lengthen(marker: string, lines: string): string {
  if (!lines.includes(marker)) return marker;
  const [character = ''] = marker;
  const runs = lines.split('\n').map((line) => {
    const text = line.replace(/^[ \t>]+/, '');
    return text.length - text.replace(new RegExp(`^${character}+`), '').length;
  });
  const longest = runs.reduce((a, b) => Math.max(a, b), 0);
  return longest < marker.length ? marker : character.repeat(longest + 1);
}

function indentBody(
  lines: string,
  { indent, body }: Reference,
  { text }: TextFile,
): string {
  const newline = text.slice(0, body.start).endsWith('\r\n') ? '\r\n' : '\n';
  return lines
    .split(/\r?\n/)
    .map((line) => (line ? indent + line : indent.trimEnd()) + newline)
    .join('');
}
