import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import {
  Builder,
  Capabilities,
  Key,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver';
import { missing, type Engine } from './engine.ts';

const keys = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowDown: Key.ARROW_DOWN,
  ArrowRight: Key.ARROW_RIGHT,
};

/** Starts WebKitGTK's browser on a display of its own, and speaks WebDriver to it. */
export async function startWebKit(
  driverPath = 'WebKitWebDriver',
): Promise<Engine> {
  const { display, screen } = await startScreen();
  const { driver, server } = await startDriver(display, driverPath).catch(
    (error: unknown) => {
      screen.kill();
      throw missing('WebKit', error);
    },
  );
  await driver.manage().setTimeouts({ script: 600_000, pageLoad: 600_000 });
  const find = async (selector: string) => {
    const element = await driver.executeScript<WebElement | null>(
      `const found = ${findVisible(selector)};
       found?.scrollIntoView({ block: 'center' });
       return found ?? null;`,
    );
    if (element) return element;
    throw new Error(`Cannot find ${selector}`);
  };
  return {
    name: 'WebKit',
    open: async (url, width = 1280) => {
      await driver
        .manage()
        .window()
        .setRect({ width, height: 900, x: 0, y: 0 });
      await driver.get(url);
      await driver.executeScript(collectErrors);
    },
    evaluate: async <Value>(expression: string) => {
      const told = await driver.executeAsyncScript<Told<Value>>(
        `const done = arguments[arguments.length - 1];
         (async () => (${expression}))().then(
           (value) => done({ value }),
           (error) => done({ error: String(error) }));`,
      );
      if (told.error !== undefined) throw new Error(told.error);
      return told.value as Value;
    },
    click: async (selector) => (await find(selector)).click(),
    hover: async (selector) => {
      const origin = await find(selector);
      await driver.actions().move({ origin }).perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => driver.actions().sendKeys(keys[key]).perform(),
    screenshot: () => driver.takeScreenshot(),
    takeErrors: () =>
      driver.executeScript<string[]>('return window.errors.splice(0)'),
    close: async () => {
      await driver.quit();
      server.kill();
      screen.kill();
    },
  };
}

/** Its driver has no access to the console, so errors before the end of the load are not heard. */
const collectErrors = `
  window.errors ??= [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const { error } = console;
  console.error = (...words) => { errors.push(words.join(' ')); error(...words); };
`;

interface Told<Value> {
  value?: Value;
  error?: string;
}

/** The screen chooses a display that is free, and tells its number. */
async function startScreen(): Promise<{
  display: string;
  screen: ChildProcess;
}> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24'];
  const screen = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failure = once(screen, 'error').then(([error]) => {
    throw missing('Xvfb', error);
  });
  const told = screen.stdio[3];
  if (!told) throw missing('Xvfb', 'it has no file descriptor 3');
  const [number] = (await Promise.race([once(told, 'data'), failure])) as [
    Buffer,
  ];
  return { display: `:${String(number).trim()}`, screen };
}

async function startDriver(
  display: string,
  driverPath: string,
): Promise<{ driver: WebDriver; server: ChildProcess }> {
  const port = await findPort();
  const env = { ...process.env, DISPLAY: display };
  const server = spawn(driverPath, [`--port=${port}`], {
    env,
    stdio: 'ignore',
  });
  await once(server, 'spawn');
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, server);
  const driver = await new Builder()
    .usingServer(url)
    .withCapabilities(capabilities)
    .build();
  return { driver, server };
}

/** Resolves when the server of the driver takes a connection. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(`${url}/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver ended');
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address)
    throw new Error('Cannot find a free port');
  return address.port;
}

/** Returns an expression for the first element of a selector that is laid out. */
function findVisible(selector: string): string {
  const all = `document.querySelectorAll(${JSON.stringify(selector)})`;
  return `[...${all}].find((one) => one.checkVisibility() && one.getClientRects().length > 0)`;
}
