import fc from 'fast-check';
import { anyText, type MadeSnippet } from './arbitrary-snippet.ts';

/** A page before sync, and as it must be after. */
export interface MadePage {
  before: string;
  after: string;
}

interface Part {
  before: string;
  after: string;
}

/** What holds a fence: what stands before its first line, and before the others. */
const holders = [
  { open: '', first: '', rest: '', close: '' },
  { open: '', first: '- ', rest: '  ', close: '' },
  { open: '1. One.\n\n', first: '   ', rest: '   ', close: '' },
  { open: '', first: '> ', rest: '> ', close: '' },
  { open: '> - Two.\n>\n', first: '>   ', rest: '>   ', close: '' },
  { open: '<Box>\n\n', first: '', rest: '', close: '\n</Box>\n' },
  { open: '<Box>\n', first: '  ', rest: '  ', close: '</Box>\n' },
  { open: ':::note\n', first: '', rest: '', close: ':::\n' },
];

const display = fc.constantFrom(
  ...['title="a 😀.ts"', "title='b'", '{1,3-4}', 'mark={2}', 'wrap=true'],
  ...['showLineNumbers', 'collapse={1-2}', '"const"', 'ins="x"'],
);

const prose = fc
  .array(anyText.map(escape), { minLength: 1, maxLength: 3 })
  .map((lines) => `${lines.map((line) => `Word ${line}`).join('\n')}\n`);

const stale = fc.array(
  anyText.filter((text) => !/^[\t >]*[`~]{3}|^[\t ]/.test(text)),
  { maxLength: 3 },
);

/** Makes pages whose fences show some snippets. */
export function arbitraryPage(snippets: MadeSnippet[]): fc.Arbitrary<MadePage> {
  const shown = snippets.flatMap((snippet) => [...snippet.shown]);
  const part = fc.oneof(
    prose.map((text) => ({ before: text, after: text })),
    fence(shown),
  );
  return fc
    .record({
      parts: fc.array(part, { minLength: 1, maxLength: 8 }),
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      isEnded: fc.boolean(),
    })
    .map(({ parts, newline, mark, isEnded }) => {
      const join = (side: keyof Part) => {
        const text = parts.map((part) => part[side]).join('\n');
        const ended = isEnded ? text : text.replace(/\n$/, '');
        return mark + ended.replaceAll('\n', newline);
      };
      return { before: join('before'), after: join('after') };
    });
}

function fence(shown: [string, string[]][]): fc.Arbitrary<Part> {
  return fc
    .record({
      holder: fc.constantFrom(...holders),
      target: fc.constantFrom(...shown),
      sign: fc.constantFrom('`', '~'),
      length: fc.integer({ min: 3, max: 6 }),
      isSingle: fc.boolean(),
      attributes: fc.uniqueArray(display, {
        maxLength: 3,
        selector: (text) => text.split('=')[0],
      }),
      place: fc.nat(3),
      old: stale,
    })
    .map(
      ({ holder, target, sign, length, isSingle, attributes, place, old }) => {
        const [directive, lines] = target;
        const written = isSingle ? directive.replaceAll('"', "'") : directive;
        const info = attributes.toSpliced(place, 0, written).join(' ');
        const write = (marker: string, body: string[]) => {
          const all = [`${marker}ts ${info}`, ...body, marker];
          const [first = '', ...rest] = all;
          const held = [
            holder.first + first,
            ...rest.map((line) => hold(line, holder.rest)),
          ];
          return `${holder.open}${held.join('\n')}\n${holder.close}`;
        };
        const marker = sign.repeat(length);
        const longer = sign.repeat(
          Math.max(length, findLongest(lines, sign) + 1),
        );
        const needed = findLongest(lines, sign) >= length ? longer : marker;
        return { before: write(marker, old), after: write(needed, lines) };
      },
    );
}

function hold(line: string, before: string): string {
  return line ? before + line : before.trimEnd();
}

/** Returns how many signs a line has at most where a fence could end. */
function findLongest(lines: string[], sign: string): number {
  const runs = lines.map((line) => {
    const text = line.replace(/^[ \t>]+/, '');
    return text.length - text.replace(new RegExp(`^${sign}+`), '').length;
  });
  return Math.max(0, ...runs);
}

/** What opens a tag, an expression or code in prose is not what this is about. */
function escape(text: string): string {
  return text.replace(/[<{}`\\[\]*_~$:&]/g, '').trim();
}
