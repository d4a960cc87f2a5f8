import type { PageFence } from './fences.ts';
import type { Kind } from './kind.ts';
import { findMarkedRegions } from './regions.ts';

/** Each source fence that is deleted and alone shows its regions: no page shows them then. */
export const deleteFences: Kind = ({ fences, code }) =>
  fences.flatMap((fence) => {
    const others = fences.filter((other) => other !== fence);
    const file = code.find(({ path }) => path === fence.snippet);
    if (!file || fence.kind !== 'source' || fence.regions.length === 0)
      return [];
    const orphans = findMarkedRegions(file).filter(
      ({ name }) =>
        fence.regions.includes(name) &&
        !others.some((other) => shows(other, file.path, name)),
    );
    if (orphans.length === 0) return [];
    // The marker, the code below it, or, where no fence names the snippet any more, its first line.
    const places = orphans.map(({ first }) =>
      [first, first + 1, 1].map((line) => ({ file: file.path, line })),
    );
    const { path, text } = fence.page;
    const lines = text.split('\n');
    lines.splice(fence.at.line - 1, fence.lastLine - fence.at.line + 1);
    const changes = [{ path, text: lines.join('\n') }];
    return [{ changes, places, seenBy: 'check' }];
  });

function shows(fence: PageFence, path: string, region: string): boolean {
  return fence.snippet === path && fence.regions.includes(region);
}
