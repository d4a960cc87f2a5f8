// Preloaded into each process of a covered program: Node writes no coverage of a process that a signal ends.
import { takeCoverage } from 'node:v8';

const signal = 'SIGTERM';
process.once(signal, () => {
  takeCoverage();
  // What listens besides is the program, which then ends as it wants to.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
});
