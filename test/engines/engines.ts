import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** What starts each browser under test. */
export const engines = [
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
] as const;
