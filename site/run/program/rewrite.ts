import { parse } from 'es-module-lexer/minimal/js';

/** An import of a module: what it names, and where, both from 1. */
export interface Import {
  specifier: string;
  line: number;
  column: number;
}

const clause =
  /^import\s*(?<bindings>[^'"]*?)\s*(?:from\s*)?(?:'[^']*'|"[^"]*")/s;
const comments = /\/\*.*?\*\/|\/\/[^\n]*/gs;

/** Returns the imports of a module's JavaScript, those with `import()` too; throws what es-module-lexer throws where it cannot be read. */
export function findImports(script: string): Import[] {
  return parse(script)[0].flatMap(({ n, s }) => {
    if (n === undefined) return [];
    const before = script.slice(0, s).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return [{ specifier: n, line: before.length, column }];
  });
}

/** Returns a module's JavaScript with its imports as calls of `__import`, because no import map reaches a worker; every line stays where it is. */
export function rewriteImports(script: string): string {
  let rewritten = '';
  let at = 0;
  for (const { n, ss, se, s, e, d } of parse(script)[0]) {
    if (n === undefined) continue;
    const statement = script.slice(ss, se);
    const call = `__import(${JSON.stringify(n)})`;
    rewritten += script.slice(at, ss);
    if (d >= 0) rewritten += `Promise.resolve(${call})`;
    else rewritten += writeStatement(statement, call);
    at = d >= 0 ? se : Math.max(se, e, s);
  }
  return rewritten + script.slice(at);
}

function writeStatement(statement: string, call: string): string {
  const bare = statement.replace(comments, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  const bindings = clause.exec(bare)?.groups?.['bindings'] ?? '';
  const text = bindings ? writeBindings(bindings, call) : call;
  const missing = countBreaks(statement) - countBreaks(text);
  return text + '\n'.repeat(Math.max(missing, 0));
}

/** `A, { B as C }` and `* as D` become declarations; a name stays on its line. */
function writeBindings(bindings: string, call: string): string {
  const { named, space, single } =
    /^(?<single>\w[\w$]*)?\s*,?\s*(?:\{(?<named>[^}]*)\}|\*\s*as\s+(?<space>[\w$]+))?\s*$/s.exec(
      bindings,
    )?.groups ?? {};
  const names = named?.replace(/\bas\b/g, ':');
  const parts = [
    ...(single ? [`{ default: ${single} } = ${call}`] : []),
    ...(space ? [`${space} = ${call}`] : []),
    ...(names === undefined ? [] : [`{${names}} = ${call}`]),
  ];
  return `const ${parts.join(', ')}`;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
