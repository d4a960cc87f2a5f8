import fc from 'fast-check';
import type { TextFile } from '../../scripts/files.ts';
import {
  findRecordingPath,
  formatRecording,
  hashText,
  type TraceEntry,
} from '../../scripts/record/recordings.ts';

/** A snippet, its recording, and the lines that its fences must show, found without sync, by their directives. */
export interface MadeSnippet {
  files: TextFile[];
  shown: Map<string, string[]>;
}

interface Line {
  text: string;
  /** Begins inside a template literal, so that its white space is printed. */
  isLiteral?: boolean;
  isMarker?: boolean;
}

type Statement = Line[];

const signs = Array.from(
  'ab0 "\'`$\\{}<>()[]#*_-+=~|&;:!?./@\t\u00a0\u2028é😀𝒳→',
);
const fences = ['```', '```ts', '~~~~', '> ```js'];
const markers = ['//#region r0', '//#endregion'];

/** Characters that mean something to Markdown, MDX or TypeScript, and some of two units. */
export const anyText = fc.string({
  unit: fc.constantFrom(...signs),
  maxLength: 20,
});

const quoted = anyText.map((text) => `const a = ${JSON.stringify(text)};`);
const comment = anyText.map((text) => `// ${text.replaceAll('\u2028', '')}`);
const pattern = fc.constantFrom('const b = /[`"\']/;', 'const c = 4 / 2; // `');
const template = fc
  .array(fc.oneof(anyText, fc.constantFrom('  x', ...fences, ...markers)), {
    maxLength: 3,
  })
  .map((lines) => lines.map((line) => line.replace(/[`\\$]/g, '')))
  .map((lines) => [
    { text: 'const d = `' },
    ...[...lines, '`;'].map((text) => ({ text, isLiteral: true })),
  ]);
const block = fc
  .array(fc.oneof(anyText, fc.constantFrom('', ...fences)), { maxLength: 3 })
  .map((lines) => ['/*', ...lines.map((line) => line.replace('*/', '')), '*/'])
  .map((lines) => lines.map((text) => ({ text: text.trimEnd() })));
const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.oneof(quoted, comment, pattern, fc.constant('')).map((text) => [{ text }]),
  template,
  block,
);

interface Region {
  indent: string;
  before: Statement[];
  inner: Region[];
  after: Statement[];
}

function makeRegion(depth: number): fc.Arbitrary<Region> {
  return fc.record({
    indent: fc.constantFrom('', '  ', '\t'),
    before: fc.array(statement, { maxLength: 3 }),
    inner:
      depth > 0
        ? fc.array(makeRegion(depth - 1), { maxLength: 2 })
        : fc.constant([]),
    after: fc.array(statement, { maxLength: 2 }),
  });
}

/** Makes snippets with nested and indented regions, and recordings of them. */
export function arbitrarySnippet(path: string): fc.Arbitrary<MadeSnippet> {
  return fc
    .record({
      regions: fc.array(makeRegion(2), { minLength: 1, maxLength: 2 }),
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      isEnded: fc.boolean(),
      printed: fc.array(fc.oneof(anyText, fc.constantFrom(...fences, 'x')), {
        maxLength: 3,
      }),
      messages: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    })
    .map(({ regions, newline, mark, isEnded, printed, messages }) => {
      const shown = new Map<string, string[]>();
      const lines = regions.flatMap((each) => write(each, '', path, shown));
      const all = [{ text: 'export {};' }, ...lines, { text: 'export {};' }];
      const texts = all.map(({ text }) => text);
      const text = mark + texts.join(newline) + (isEnded ? newline : '');
      const whole = all.filter(({ isMarker }) => !isMarker);
      shown.set(`source="${path}"`, cut(whole, ''));
      const stdout = ['printed', ...printed, 'end'].join('\n');
      shown.set(`output="${path}"`, stdout.split('\n'));
      const trace = messages.map(makeEntry);
      shown.set(`trace="${path}"`, trace.map(formatEntry));
      const recording = formatRecording({
        ...{ snippet: path, hash: hashText(text), sdk: '1.0.0', node: '26' },
        ...{ stdout: `${stdout}\n`, traces: { memory: trace } },
      });
      const files = [
        { path, text },
        { path: findRecordingPath(path), text: recording },
      ];
      return { files, shown };
    });
}

/** Returns the lines of a region, markers included, and notes what it shows. */
function write(
  { indent, before, inner, after }: Region,
  outer: string,
  path: string,
  shown: Map<string, string[]>,
): Line[] {
  const name = `r${shown.size}`;
  const margin = outer + indent;
  shown.set(`source="${path}#${name}"`, []);
  const lines = [
    ...indentAll(before, margin),
    { text: `${margin}const ${name} = 1;` },
    ...inner.flatMap((each) => write(each, margin, path, shown)),
    ...indentAll(after, margin),
  ];
  const code = lines.filter(({ isMarker }) => !isMarker);
  shown.set(`source="${path}#${name}"`, cut(code, margin));
  return [
    { text: `${margin}//#region ${name}`, isMarker: true },
    ...lines,
    { text: `${margin}//#endregion ${name}`, isMarker: true },
  ];
}

function indentAll(statements: Statement[], margin: string): Line[] {
  return statements
    .flat()
    .map((line) =>
      line.isLiteral || !line.text
        ? line
        : { ...line, text: margin + line.text },
    );
}

function cut(lines: Line[], margin: string): string[] {
  return lines.map(({ text, isLiteral }) =>
    isLiteral || !text ? text : text.slice(margin.length),
  );
}

function makeEntry(said: string, id: number): TraceEntry {
  const message = { jsonrpc: '2.0', id, method: 'ping', params: { said } };
  return { from: 'client', message: { ...message, jsonrpc: '2.0' } };
}

function formatEntry({ message }: TraceEntry): string {
  return `→ ${JSON.stringify(message)}`;
}
