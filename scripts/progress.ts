import { clearLine, cursorTo } from 'node:readline';

const seconds = 10;

/** What a long command says of how far it is. */
export interface Progress {
  step: () => void;
  end: () => void;
}

/** Shows on stderr how many of some steps are done: a line that is written anew on a terminal, and one every ten seconds elsewhere. */
export function showProgress(what: string, total: number): Progress {
  const { stderr } = process;
  let done = 0;
  const say = () => {
    if (!stderr.isTTY) stderr.write(`${what}: ${done} of ${total}\n`);
    else {
      cursorTo(stderr, 0);
      stderr.write(`${what}: ${done} of ${total}`);
    }
  };
  const timer = setInterval(say, seconds * 1000).unref();
  const step = () => {
    done += 1;
    if (stderr.isTTY) say();
  };
  const end = () => {
    clearInterval(timer);
    if (!stderr.isTTY) return;
    clearLine(stderr, 0);
    cursorTo(stderr, 0);
  };
  return { step, end };
}
