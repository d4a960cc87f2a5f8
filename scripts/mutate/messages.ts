import type { TextFile } from '../files.ts';
import type { TraceEntry } from '../record/recordings.ts';
import { pick, type Draw } from './draw.ts';
import { findValue, type PageFence } from './fences.ts';
import type { Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';
import type { Project } from './project.ts';
import { byRun, findRecorded } from './recordings.ts';

/** A line of a recording that holds a message. */
interface Row {
  line: number;
  transport: string;
  text: string;
  /** The message as a trace on a page shows it. */
  message: string;
}

const heading = /^ {4}"(?<transport>\w+)": \[$/;
const valueOrDigit = /"(?:[^"\\]|\\.)*"|\d/g;
const plain = /(?<!\\)[a-z\d]/g;
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const digits = Array.from('123456789');

/** One letter or digit of a message of each trace. */
export const changeMessages: Kind = (project, draw) =>
  changeRows(project, draw, ({ text, message }) => {
    const start = text.indexOf(message);
    const places = [...message.matchAll(valueOrDigit)].flatMap((match) =>
      [...match[0].matchAll(plain)].map(
        ({ index }) => start + match.index + index,
      ),
    );
    return changeAt(text, pick(places, draw), draw);
  });

/** The sender of a message of each trace. */
export const swapSenders: Kind = (project, draw) =>
  changeRows(project, draw, ({ text }) =>
    text.replace(/(?<="from":")\w+/, (from) =>
      from === 'client' ? 'server' : 'client',
    ),
  );

/** A digit of the HTTP status of a message of each trace over HTTP. */
export const changeStatuses: Kind = (project, draw) =>
  changeRows(
    project,
    draw,
    ({ text }) => changeAt(text, text.indexOf('"status":') + 9 + draw(3), draw),
    ({ text }) => text.includes('"status":'),
  );

/** A message of each trace that is gone. */
export const deleteMessages: Kind = (project, draw) =>
  changeRows(
    project,
    draw,
    () => undefined,
    ({ text }) => text.endsWith(','),
  );

/** A sign of JSON in each trace, without which the recording cannot be read. */
export const breakJson: Kind = (project, draw) =>
  changeRows(project, draw, ({ text }) => text.replace('":', '"'));

function changeRows(
  project: Project,
  draw: Draw,
  change: (row: Row) => string | undefined,
  isChosen: (row: Row) => boolean = () => true,
): Mutation[] {
  return project.recordings.flatMap((file) => {
    const rows = findRows(file).filter(isChosen);
    const transports = new Set(rows.map(({ transport }) => transport));
    return [...transports].map((transport) => {
      const among = rows.filter((row) => row.transport === transport);
      const row = pick(among, draw);
      return changeRow(file, row, change(row), project);
    });
  });
}

/** Where a page shows the message, its fence must be named; else a run must name its line. */
function changeRow(
  file: TextFile,
  { line, transport, message }: Row,
  text: string | undefined,
  project: Project,
): Mutation {
  const lines = file.text.split('\n');
  lines.splice(line - 1, 1, ...(text === undefined ? [] : [text]));
  const changes = [{ path: file.path, text: lines.join('\n') }];
  const [first] = findRows(file);
  const shown = findRecorded(file, project, ['trace']).filter(
    (fence) =>
      (readOver(fence) ?? first?.transport) === transport &&
      fence.page.text
        .slice(fence.body.start, fence.body.end)
        .includes(`${message}\n`),
  );
  const places = shown.map(({ at }) => [at]);
  return places.length > 0
    ? { changes, places, seenBy: 'check' }
    : { changes, places: [[{ file: file.path, line }]], seenBy: byRun(file) };
}

function readOver(fence: PageFence): string | undefined {
  const over = findValue(fence, 'over');
  return over && fence.page.text.slice(over.start, over.end);
}

/** A message that stands twice in a row is left out: which of the two is gone cannot be told. */
function findRows(file: TextFile): Row[] {
  let transport = '';
  const lines = file.text.split('\n');
  return lines.flatMap((text, index) => {
    transport = heading.exec(text)?.groups?.['transport'] ?? transport;
    if (!text.startsWith('      {') || lines[index + 1] === text) return [];
    const entry = JSON.parse(text.replace(/,$/, '')) as TraceEntry;
    if (!entry.message) return [];
    const message = JSON.stringify(entry.message);
    return [{ line: index + 1, transport, text, message }];
  });
}

function changeAt(text: string, at: number, draw: Draw): string {
  const old = text.charAt(at);
  const others = (/\d/.test(old) ? digits : letters).filter((c) => c !== old);
  return text.slice(0, at) + pick(others, draw) + text.slice(at + 1);
}
