import { isSnippetPath, type TextFile } from '../files.ts';
import { findEdition, makeProgram } from '../record/program.ts';
import { changeCharacter, countLine } from './character.ts';
import { pick, type Draw } from './draw.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';
import { getFile, type Project } from './project.ts';
import { findSnippet } from './recordings.ts';

// Words in quotes or in a template literal; that there is a space tells prose from names.
const words =
  /(?<=['`}])[^'`${}\\\n]*[^'`${}\\\n ] [^'`${}\\\n ][^'`${}\\\n]*(?=['`$])/g;
const specifier =
  /(?<=^import (?:type )?\{ (?:\w+, )*)\w+(?=(?:, \w+)* \} from '\.)/gm;
const comment = /^\s*(?:\/\/|\/?\*)/;

/** One letter of each text of a bundled server that it says in a recording: only a run can tell. */
export const changeAnswers: Kind = (project, draw) =>
  findLibrary(project).flatMap((file) =>
    [...file.text.matchAll(words)].flatMap((match) => {
      const recording = findWitness(match[0], file, project, draw);
      if (!recording || isCommented(file, match.index)) return [];
      const range = { start: match.index, end: match.index + match[0].length };
      const { text } = changeCharacter(file.text, range, 'name', draw);
      const line = countLine(recording.text, recording.text.indexOf(match[0]));
      return [
        {
          changes: [{ path: file.path, text }],
          places: [[{ file: recording.path, line }]],
          seenBy: { run: findSnippet(recording) },
        } satisfies Mutation,
      ];
    }),
  );

/** One name that each file of a bundled server imports from another one: only the compiler can tell. */
export const misspellImports: Kind = (project, draw) =>
  findLibrary(project).flatMap((file) => {
    const names = [...file.text.matchAll(specifier)];
    if (names.length === 0) return [];
    const { index } = pick(names, draw);
    const text = `${file.text.slice(0, index)}q${file.text.slice(index)}`;
    const place = { file: file.path, line: countLine(text, index) };
    return [
      {
        changes: [{ path: file.path, text }],
        places: [[place]],
        seenBy: 'types',
      },
    ];
  });

/** A file of each bundled server that is deleted: whatever imports it is named. */
export const deleteLibrary: Kind = (project, draw) =>
  ['v1', 'v2'].map((edition) => {
    const among = findLibrary(project).filter(({ path }) =>
      path.startsWith(`snippets/${edition}/library/`),
    );
    const { path } = pick(among, draw);
    const name = path.split('/').at(-1) ?? '';
    const importers = project.code.filter(
      (file) =>
        file.path.startsWith(`snippets/${edition}/`) &&
        file.text.includes(`/${name}'`),
    );
    const places = importers.map((file) => [
      {
        file: file.path,
        line: countLine(file.text, file.text.indexOf(`/${name}'`)),
      },
    ]);
    return { changes: [{ path }], places, seenBy: 'types' };
  });

function findLibrary({ code }: Project): TextFile[] {
  return code.filter(({ path }) => !isSnippetPath(path));
}

/** Returns a recording in which a server says a text that stands in this file and nowhere else. */
function findWitness(
  said: string,
  file: TextFile,
  project: Project,
  draw: Draw,
): TextFile | undefined {
  const { code, recordings } = project;
  const sources = new Map(code.map(({ path, text }) => [path, text]));
  const name = file.path.replace(/^snippets\/v\d\//, '');
  const own = code.filter(
    ({ path }) => findEdition(path) === findEdition(file.path),
  );
  const count = own.reduce(
    (sum, { text }) => sum + text.split(said).length - 1,
    0,
  );
  if (count !== 1) return undefined;
  const witnesses = recordings.filter((recording) => {
    const snippet = findSnippet(recording);
    if (findEdition(snippet) !== findEdition(file.path)) return false;
    const caller = getFile(code, snippet);
    if (!recording.text.includes(said) || caller.text.includes(said))
      return false;
    const { files } = makeProgram(caller, 'memory', sources);
    return files.some(({ path }) => path === name);
  });
  return witnesses.length > 0 ? pick(witnesses, draw) : undefined;
}

function isCommented({ text }: TextFile, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  return comment.test(text.slice(start));
}
