import { diffChars } from 'diff';

/** Returns the candidate that shares most with a name, if they share more than half. */
export function findNearMiss(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  const ranked = [...candidates]
    .map((candidate) => ({ candidate, share: countShare(name, candidate) }))
    .sort((a, b) => b.share - a.share);
  return ranked[0] && ranked[0].share > 0.5 ? ranked[0].candidate : undefined;
}

function countShare(a: string, b: string): number {
  const kept = diffChars(a, b).filter(
    ({ added, removed }) => !added && !removed,
  );
  const count = kept.reduce((sum, { value }) => sum + value.length, 0);
  return (2 * count) / (a.length + b.length);
}
