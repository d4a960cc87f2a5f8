import { changeCharacter } from './character.ts';
import type { Draw } from './draw.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';
import type { Project } from './project.ts';
import { byRun, findRecorded } from './recordings.ts';
import { findFact } from './untrue.ts';

const fact = '  "stdout": ';

/** One character of each recorded output that a page shows. */
export const changeShownOutputs: Kind = (project, draw) =>
  changeOutputs(project, draw, true);

/** One character of each recorded output, as if the fences that show it had been changed alike: only a run can tell. */
export const forgeOutputs: Kind = (project, draw) =>
  changeOutputs(project, draw, false);

function changeOutputs(
  project: Project,
  draw: Draw,
  isShown: boolean,
): Mutation[] {
  return project.recordings.flatMap((file): Mutation[] => {
    const place = findFact(file, 'stdout');
    const lines = file.text.split('\n');
    const old = (lines[place.line - 1] ?? '').slice(fact.length, -1);
    const stdout = JSON.parse(old) as string;
    const shown = findRecorded(file, project, ['output', 'matrix']);
    if (!stdout.trim() || (isShown && shown.length === 0)) return [];
    const printed = { start: 0, end: stdout.trimEnd().length };
    const { text } = changeCharacter(stdout, printed, 'line', draw);
    lines[place.line - 1] = `${fact}${JSON.stringify(text)},`;
    const changes = [{ path: file.path, text: lines.join('\n') }];
    return isShown
      ? [{ changes, places: shown.map(({ at }) => [at]), seenBy: 'check' }]
      : [{ changes, places: [[place]], seenBy: byRun(file) }];
  });
}
