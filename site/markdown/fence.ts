import type { Fence } from '../../scripts/sync/fences.ts';
import { findNotations } from '../code/notations.ts';

const markerAtStart = /^(?:`{3,}|~{3,})/;

/** Returns a fence, whose lines are given, under a line that says where its body comes from: its info string is the language alone, and what is said to the site is left out. */
export function formatFence(
  { info, lang, indent }: Fence,
  lines: string[],
): string {
  const caption = formatCaption(new Map(info));
  const marker = markerAtStart.exec(lines[0] ?? '')?.[0] ?? '```';
  const opening = `${marker}${lang}`;
  const head = caption ? `*${caption}*\n\n${indent}${opening}` : opening;
  const rest = lines.slice(1);
  const hidden = new Set(findNotations(rest).hidden);
  return [head, ...rest.filter((_, index) => !hidden.has(index))].join('\n');
}

function formatCaption(info: Map<string, string>): string | undefined {
  const source = info.get('source');
  if (source) {
    const [path, region] = source.split('#');
    return `Source: \`${path}\`${region ? `, region \`${region}\`` : ''}`;
  }
  const output = info.get('output');
  if (output) return `Output of \`${output}\``;
  const trace = info.get('trace');
  if (trace) return `${formatWire(info)} of \`${trace}\``;
  const reason = info.get('unverified');
  return reason && `Not verified: ${reason}`;
}

function formatWire(info: Map<string, string>): string {
  const over = info.get('over');
  const only = info.get('only')?.split(/\s*,\s*/);
  const methods = only?.map((method) => `\`${method}\``).join(', ');
  return `Wire${over ? ` over ${over}` : ''}${methods ? `, only ${methods},` : ''}`;
}
