import { openChecks } from './checks.ts';
import { makeDraw, type Draw } from './draw.ts';
import { judge, type Escape } from './judge.ts';
import { kinds } from './kinds.ts';
import type { Mutation } from './mutation.ts';
import { readProject } from './project.ts';

/** How many mutations of a kind were tried, and those that nothing caught. */
export interface Result {
  kind: string;
  tried: number;
  escaped: Escape[];
}

/** Returns which mutations of a kind to try. */
export type Choose = (
  mutations: Mutation[],
  draw: Draw,
  kind: string,
) => Mutation[];

/** Makes the mutations of each kind that a seed stands for, or those of them that are chosen, and looks which the checks catch. */
export async function* mutate(
  root: string,
  seed: number,
  choose: Choose = (mutations) => mutations,
  chosen = kinds,
): AsyncGenerator<Result> {
  const project = readProject(root);
  const checks = openChecks(root);
  try {
    for (const [kind, make] of Object.entries(chosen)) {
      // A draw of its own, so that a kind makes the same whatever was made before it.
      const draw = makeDraw(seed);
      const mutations = choose(make(project, draw), draw, kind);
      const escaped = await judge(mutations, checks.find);
      yield { kind, tried: mutations.length, escaped };
    }
  } finally {
    checks.close();
  }
}
