/** Every attribute that an info string may have: ours, then those that Expressive Code draws. */
export const attributes: readonly string[] = [
  ...['source', 'output', 'trace', 'over', 'only', 'unverified'],
  ...['title', 'frame', 'lang', 'wrap', 'preserveIndent', 'hangingIndent'],
  ...['mark', 'ins', 'del', 'add', 'rem', 'collapse', 'useDiffSyntax'],
  ...['showLineNumbers', 'startLineNumber'],
];

const token =
  /(?<name>[A-Za-z][\w-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>\{[^}]*\}|[^\s"']+))|"[^"]*"|'[^']*'|\{[^}]*\}|\S+/g;

/** Returns the `name=value` attributes of an info string without their quotes; of equal names the first counts. */
export function readInfo(meta: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { groups = {} } of meta.matchAll(token)) {
    const { name, double, single, bare } = groups;
    if (name && !found.has(name))
      found.set(name, double ?? single ?? bare ?? '');
  }
  return found;
}
