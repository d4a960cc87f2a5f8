import type { Diagnostic } from '../diagnostics.ts';
import type { Find } from './checks.ts';
import type { Mutation } from './mutation.ts';

/** A mutation that is not caught, with all that was found. */
export interface Escape {
  mutation: Mutation;
  diagnostics: Diagnostic[];
}

/** Returns which of some mutations of one kind the checks do not name file and line of. */
export async function judge(
  mutations: Mutation[],
  find: Find,
): Promise<Escape[]> {
  const illTyped = mutations.filter(({ seenBy }) => seenBy === 'types');
  // The compiler reads the whole project, so it reads all of them at once: each is in a file of its own.
  const typeErrors =
    illTyped.length > 0
      ? find(
          illTyped.flatMap(({ changes }) => changes),
          'types',
        )
      : Promise.resolve([]);
  const looked = mutations.map(async (mutation) => {
    const { changes, seenBy } = mutation;
    const found = seenBy === 'types' ? typeErrors : find(changes, seenBy);
    return { mutation, diagnostics: await found };
  });
  return (await Promise.all(looked)).filter((result) => !isCaught(result));
}

function isCaught({ mutation, diagnostics }: Escape): boolean {
  return mutation.places.every((places) =>
    places.some(({ file, line }) =>
      diagnostics.some(({ at }) => at.file === file && at.line === line),
    ),
  );
}
