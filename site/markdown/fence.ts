import { isSnippetPath } from '../../scripts/files.ts';
import type { Fence } from '../../scripts/sync/fences.ts';
import { readMatrix } from '../../scripts/sync/matrix.ts';
import { findAddress } from '../address.ts';
import { findNotations } from '../code/notations.ts';
import { findProgramLink } from '../programs/addresses.ts';

const bundled = /^snippets\/(?<served>v\d\/(?:server|library\/.+)\.ts)$/;
const markerAtStart = /^(?:`{3,}|~{3,})/;

/** Returns a fence, whose lines are given, under a line that says where its body comes from: its info string is the language alone, and what is said to the site is left out. */
export function formatFence(
  { info, lang, indent }: Fence,
  lines: string[],
): string {
  const caption = formatCaption(new Map(info));
  if (new Map(info).has('matrix'))
    return [`*${caption}*`, '', ...formatTable(lines.slice(1, -1))].join('\n');
  const marker = markerAtStart.exec(lines[0] ?? '')?.[0] ?? '```';
  const opening = `${marker}${lang}`;
  const head = caption ? `*${caption}*\n\n${indent}${opening}` : opening;
  const rest = lines.slice(1);
  const hidden = new Set(findNotations(rest).hidden);
  return [head, ...rest.filter((_, index) => !hidden.has(index))].join('\n');
}

function formatTable(lines: string[]): string[] {
  const [head = [], ...rows] = readMatrix(lines.join('\n'));
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function formatCaption(info: Map<string, string>): string | undefined {
  const source = info.get('source');
  if (source) {
    const [path, region] = source.split('#');
    return `Source: ${linkProgram(path)}${region ? `, region \`${region}\`` : ''}`;
  }
  const output = info.get('output');
  if (output) return `Output of \`${output}\``;
  const matrix = info.get('matrix');
  if (matrix) return `Matrix printed by \`${matrix}\`, each cell from a run`;
  const trace = info.get('trace');
  if (trace) return `${formatWire(info)} of \`${trace}\``;
  const reason = info.get('unverified');
  return reason && `Not verified: ${reason}`;
}

/** A snippet leads to the page of its complete programs, and a file of a bundled server to its text. */
function linkProgram(path = ''): string {
  const name = `\`${path}\``;
  const { served } = bundled.exec(path)?.groups ?? {};
  if (served) return `[${name}](${findAddress(`./programs/${served}`)})`;
  if (!isSnippetPath(path)) return name;
  return `[${name}](${findAddress(findProgramLink(path, '.'))})`;
}

function formatWire(info: Map<string, string>): string {
  const over = info.get('over');
  const only = info.get('only')?.split(/\s*,\s*/);
  const methods = only?.map((method) => `\`${method}\``).join(', ');
  return `Wire${over ? ` over ${over}` : ''}${methods ? `, only ${methods},` : ''}`;
}
