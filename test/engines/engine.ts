/** A browser under test; what tests do with it is the same in all. */
export interface Engine {
  name: string;
  /** Opens an address in the one window, which has the given width in CSS pixels. */
  open(url: string, width?: number): Promise<void>;
  /** Returns the value of an expression of JavaScript in the page, which may be a promise; throws what it throws. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Clicks the first visible element of a CSS selector, as a pointer does. */
  click(selector: string): Promise<void>;
  /** Moves the pointer onto the first visible element of a CSS selector. */
  hover(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Returns a PNG of the window in base64. */
  screenshot(): Promise<string>;
  /** Returns the errors of the console since it was last asked. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowRight';

/** Returns an error with the command that installs what is missing: a browser that is not there is no reason to skip. */
export function missing(what: string, error: unknown): Error {
  const command =
    'apt-get install --yes firefox-esr webkit2gtk-driver xvfb (on Debian, as root)';
  return new Error(`Cannot start ${what}: ${String(error)}\nfix: ${command}`);
}

/** Waits until an expression is true in the page. */
export async function until(engine: Engine, expression: string): Promise<void> {
  await engine.evaluate(`new Promise((resolve) => {
    const look = () => ((${expression}) ? resolve(true) : setTimeout(look, 20));
    look();
  })`);
}
