/** Returns an aside as a quote under its title. */
export function formatQuote(
  kind: string,
  title: string | undefined,
  content: string,
): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const head = `**${title ? `${name}: ${title}` : name}**`;
  return `${head}\n\n${content}`
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}
