import type { FromFrame } from '../frame/protocol.ts';
import { makePageProgram } from '../program/make-program.ts';
import { readTold } from './read-told.ts';
import type { Run, Session } from './session.ts';
import type { Outcome, RunEvent, RunRequest } from '../program/run.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** How long after Stop a program has to answer, and to come to its end, in ms. */
export interface Patience {
  answer: number;
  end: number;
}

const usualPatience: Patience = { answer: 15, end: 40 };

const faults = {
  flood: 'It sent more than the page accepts: 4,000 messages or 4 MB',
  lost: 'Its frame ended unexpectedly, perhaps because memory ran out',
};

/** A run that has not ended. */
interface Going {
  number: number;
  request: RunRequest;
  tell(event: RunEvent): void;
  end(outcome: Outcome): void;
  /** Set by Stop: what ends the program when it does not end itself. */
  timer?: ReturnType<typeof setTimeout>;
}

interface State {
  patience: Patience;
  workshop: Workshop;
  going?: Going | undefined;
  count: number;
}

/** Opens a session, which loads nothing before it is asked to run or to prewarm. */
export function openSession(patience = usualPatience): Session {
  const hear = (told: FromFrame) => receive(state, told);
  const lose = () => fail(state, faults.lost);
  const workshop = openWorkshop(hear, lose);
  const state: State = { patience, workshop, count: 0 };
  return {
    prewarm: (edition) => state.workshop.prewarm(edition),
    run: (request, tell) => start(state, request, tell),
  };
}

function start(
  state: State,
  request: RunRequest,
  tell: (event: RunEvent) => void,
): Run {
  if (state.going) kill(state, state.going);
  const { promise: ended, resolve: end } = Promise.withResolvers<Outcome>();
  const number = (state.count += 1);
  const going: Going = { number, request, tell, end };
  state.going = going;
  run(state, going).catch((error: unknown) => {
    if (state.going === going)
      fail(state, error instanceof Error ? error.message : String(error));
  });
  return { ended, stop: () => stop(state, going) };
}

async function run(state: State, going: Going): Promise<void> {
  const program = await makePageProgram(going.request);
  if (state.going !== going) return;
  if ('type' in program) {
    going.tell(program);
    settle(state, 'failed');
  } else await state.workshop.run(going.number, program);
}

function receive(state: State, told: FromFrame): void {
  const { going } = state;
  if (!going || told.type === 'ready' || told.run !== going.number) return;
  if (told.type === 'unable') {
    going.tell(told);
    settle(state, 'failed');
    return;
  }
  if (told.type !== 'told') {
    const text =
      told.type === 'flood'
        ? faults.flood
        : `Its worker ended with an error: ${told.text}`;
    fail(state, text);
    return;
  }
  const event = readTold(told.text);
  if (!event) return;
  if (event.type === 'stopping') expectEnd(state, going);
  else if (event.type !== 'ended') going.tell(event);
  else {
    state.workshop.end();
    settle(state, going.timer === undefined ? event.outcome : 'stopped');
    prewarm(state, going);
  }
}

/** Asks the program to stop, so that its handlers may hear of it, and ends it when it does not answer. */
function stop(state: State, going: Going): void {
  if (state.going !== going || going.timer !== undefined) return;
  state.workshop.stop();
  going.timer = setTimeout(kill, state.patience.answer, state, going);
}

function expectEnd(state: State, going: Going): void {
  if (going.timer === undefined) return;
  clearTimeout(going.timer);
  const rest = state.patience.end - state.patience.answer;
  going.timer = setTimeout(kill, rest, state, going);
}

/** Ends a program whatever it is doing: with its frame, whose worker may be past hearing. */
function kill(state: State, going: Going): void {
  if (state.going !== going) return;
  state.workshop.discard();
  settle(state, 'stopped');
  prewarm(state, going);
}

function fail(state: State, text: string): void {
  const { going } = state;
  state.workshop.discard();
  if (!going) return;
  going.tell({ type: 'fault', text });
  settle(state, 'failed');
}

function settle(state: State, outcome: Outcome): void {
  const { going } = state;
  state.going = undefined;
  clearTimeout(going?.timer);
  going?.end(outcome);
}

/** Who ran a program is likely to run it again. */
function prewarm({ workshop }: State, { request }: Going): void {
  workshop.prewarm(request.runnable.edition).catch(() => {});
}
