import { formatDiff, type Diagnostic } from '../diagnostics.ts';
import type { TextFile } from '../files.ts';
import type { Embed } from './embed.ts';

/** Returns a diagnostic with a diff for each fence whose body is not the one that it must have. */
export function findDrift({ text }: TextFile, embeds: Embed[]): Diagnostic[] {
  return embeds.flatMap(({ reference, body, marker }) => {
    const { kind, snippet, regions, at } = reference;
    const old = text.slice(reference.body.start, reference.body.end);
    if (old === body && !marker) return [];
    const name =
      regions.length > 0 ? `${snippet}#${regions.join(',')}` : snippet;
    return [
      {
        code: 'stale-fence',
        at,
        message: `Cannot keep this fence: the ${kind} of ${name} has changed`,
        fix: 'npm run snippets -- sync',
        diff: formatDiff(old, body),
      },
    ];
  });
}
