/** Every attribute that an info string may have: ours, then those that Expressive Code draws. */
export const attributes: readonly string[] = [
  ...['source', 'output', 'matrix', 'trace', 'over', 'only', 'unverified'],
  ...['title', 'frame', 'lang', 'wrap', 'preserveIndent', 'hangingIndent'],
  ...['mark', 'ins', 'del', 'add', 'rem', 'collapse', 'useDiffSyntax'],
  ...['showLineNumbers', 'startLineNumber'],
];

const token =
  /(?<name>[A-Za-z][\w-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>\{[^}]*\}|[^\s"']+))|"[^"]*"|'[^']*'|\{[^}]*\}|\S+/g;

/** Returns the `name=value` attributes of an info string in their order, the values without their quotes. */
export function readInfo(meta: string): [name: string, value: string][] {
  return [...meta.matchAll(token)].flatMap(({ groups = {} }) => {
    const { name, double, single, bare } = groups;
    return name ? [[name, double ?? single ?? bare ?? '']] : [];
  });
}
