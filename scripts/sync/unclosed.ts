import type { Diagnostic, Location } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';

const closingLine = /^[ \t>]*(?<marker>`{3,}|~{3,})[ \t]*$/;
const openingLine = /^(?<before>[ \t>]*)(?<marker>`{3,}|~{3,})[ \t]*[\w{]/;

/** Tells whether a fence ends where it was meant to: not at the end of the page, and not after it swallowed the opening of another one. */
export function isClosed(source: string, marker: string): boolean {
  const [, ...body] = source.split(/\r?\n/);
  const last = body.pop() ?? '';
  return closes(last, marker) && !body.some((line) => opens(line, marker));
}

/** Returns the fences that lack an end or a beginning in a page that the parser refuses, for example because one of them swallowed the end of a component. */
export function findUnclosed({ path, text }: TextFile): Diagnostic[] {
  const faults: Diagnostic[] = [];
  let open: { at: Location; marker: string } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const { before = '', marker } = openingLine.exec(line)?.groups ?? {};
    const at = { file: path, line: index + 1, column: before.length + 1 };
    if (open && closes(line, open.marker)) open = undefined;
    else if (marker && (!open || opens(line, open.marker))) {
      if (open) faults.push(unclosed(open.at, open.marker));
      open = { at, marker };
    } else if (!open && closingLine.test(line)) faults.push(unopened(at));
  }
  return open ? [...faults, unclosed(open.at, open.marker)] : faults;
}

/** Says where a fence begins that is not closed. */
export function unclosed(at: Location, marker: string): Diagnostic {
  return {
    code: 'unclosed-fence',
    at,
    message: `Cannot find the end of this fence: no line of "${marker}" closes it before the next fence or the end`,
    fix: `add a line of ${marker} below its last line`,
  };
}

function unopened(at: Location): Diagnostic {
  return {
    code: 'unopened-fence',
    at,
    message: 'Cannot find the beginning of this fence: no line above opens one',
    fix: 'add a line of ```ts source="snippets/…" above its first line',
  };
}

function closes(line: string, marker: string): boolean {
  const found = closingLine.exec(line)?.groups?.['marker'] ?? '';
  return found.startsWith(marker);
}

function opens(line: string, marker: string): boolean {
  const found = openingLine.exec(line)?.groups?.['marker'] ?? '';
  return found.startsWith(marker);
}
