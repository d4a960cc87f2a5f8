import type { TraceEntry } from './recordings.ts';

/** The members and parameters of OAuth whose values change from run to run, and what a recording calls them. */
const kinds: Record<string, string> = {
  access_token: 'access-token',
  refresh_token: 'refresh-token',
  id_token: 'id-token',
  code: 'code',
  code_challenge: 'challenge',
  code_verifier: 'verifier',
  state: 'state',
  nonce: 'nonce',
  client_id: 'client-id',
  client_secret: 'client-secret',
  client_assertion: 'assertion',
  registration_access_token: 'registration-token',
  token: 'token',
  subject_token: 'subject-token',
  assertion: 'assertion',
  dpop: 'proof',
  jti: 'token-id',
  kid: 'key-id',
  n: 'key',
  x: 'key',
  y: 'key',
};
const bearer = /^(?:Bearer|DPoP) (?<token>\S+)$/;
const interaction = /\/interaction\/(?<uid>[\w-]{16,})/;
/** What a person wrote, such as the id of a client that was registered by hand, is no secret. */
const random = /^[\w.~+/=-]{20,}$/;

/** Returns what a recording calls each value of a trace that authorization makes up. */
export function findSecrets(trace: TraceEntry[]): Map<string, string> {
  const secrets = new Map<string, string>();
  const add = (kind: string | undefined, value: unknown) => {
    if (!kind || typeof value !== 'string' || !random.test(value)) return;
    if (!secrets.has(value)) secrets.set(value, kind);
  };
  const read = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      add(kinds[key], value);
      add('interaction', interaction.exec(value)?.groups?.['uid']);
      if (key === 'authorization')
        add('access-token', bearer.exec(value)?.groups?.['token']);
      for (const [name, inner] of readQuery(value)) add(kinds[name], inner);
    } else if (value && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) read(inner, name);
  };
  for (const { http, answer } of trace) read([http, answer]);
  return secrets;
}

function readQuery(text: string): [string, string][] {
  const url = /^https?:/.test(text) ? URL.parse(text) : null;
  return [...(url?.searchParams ?? [])];
}
