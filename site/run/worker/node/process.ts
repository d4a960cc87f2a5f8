import { Emitter, ReadPipe, WritePipe } from './emitter.ts';

/** As much of Node's process as snippets and the SDK use; `stdout` goes where `writeTo` says. */
class Process extends Emitter {
  readonly argv = ['node', 'main.ts'];
  readonly env: Record<string, string> = { NO_COLOR: '1' };
  readonly platform = 'linux';
  readonly stdin = new ReadPipe();
  stdout = new WritePipe(() => {});
  stderr = new WritePipe(() => {});
  exitCode = 0;
  exit: (code?: number) => never = () => {
    throw new Error('Cannot exit here');
  };

  writeTo(stdout: (text: string) => void, stderr: (text: string) => void) {
    this.stdout = new WritePipe(stdout);
    this.stderr = new WritePipe(stderr);
  }
}

const process = new Process();

export default process;
export { process };
