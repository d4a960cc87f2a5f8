import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that counts every test, for people and for CI. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(({ children }) =>
      [...children.allTests()].map((test) => test.result().state),
    );
    const broken = modules.filter((module) => module.errors().length > 0);
    const count = (state: string) =>
      states.filter((other) => other === state).length;
    const failed = count('failed') + broken.length;
    console.log(`${count('passed')} passed, ${failed} failed`);
  }
}
