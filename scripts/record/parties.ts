/** Who takes part in a run: beside a client and a server, there may be an authorization server, and the browser of a user. */
export const parties = [
  'browser',
  'client',
  'server',
  'authorization',
] as const;

export type Party = (typeof parties)[number];
