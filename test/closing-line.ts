import type { Reporter, TestModule } from 'vitest/node';
import { isSnippetPath, readSnippetFiles } from '../scripts/files.ts';
import { findWays } from '../scripts/record/cells.ts';
import {
  findRunnable,
  findTypecheckOnly,
} from '../scripts/record/declaration.ts';
import { isSnippet } from '../scripts/record/program.ts';
import { readShownCoverage, type ShownCoverage } from './coverage.ts';

/** Ends the run with a table of what was run, and one line that counts every test, for people and for CI. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(({ children }) =>
      [...children.allTests()].map((test) => test.result().state),
    );
    const broken = modules.filter((module) => module.errors().length > 0);
    const count = (state: string) =>
      states.filter((other) => other === state).length;
    console.log(formatTable());
    console.log(formatCoverage(readShownCoverage(process.cwd())));
    console.log(
      `${count('passed')} passed, ${count('failed') + broken.length} failed`,
    );
  }
}

function formatCoverage({ shown, missed, unknown }: ShownCoverage): string {
  if (unknown > 0)
    return `${String(unknown).padStart(6)}  snippets did not run here: the lines that were executed are counted where all did`;
  const percent = (100 * (shown - missed.length)) / shown;
  return [
    `${percent.toFixed(1).padStart(6)}  % of the ${shown} lines of code on pages were executed${missed.length > 0 ? ', all but' : ''}`,
    ...missed.map((place) => `        ${place}`),
  ].join('\n');
}

function formatTable(): string {
  const files = readSnippetFiles(process.cwd());
  const all = files.filter(({ path }) => isSnippetPath(path));
  const excused = all.filter(({ text }) => findTypecheckOnly(text));
  const run = findRunnable(files);
  const snippets = run.filter(({ text }) => isSnippet(text));
  const rows = [
    ['snippets', snippets.length],
    ['programs', run.length - snippets.length],
    [
      'cells (a snippet over a transport, or a program)',
      run.flatMap(findWays).length,
    ],
    ['typecheck-only', excused.length],
  ] as const;
  return [
    ...rows.map(([what, count]) => `${String(count).padStart(6)}  ${what}`),
    ...excused.map(
      ({ path, text }) => `        ${path}: ${findTypecheckOnly(text)}`,
    ),
  ].join('\n');
}
