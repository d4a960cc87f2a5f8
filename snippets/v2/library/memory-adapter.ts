import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entries = Map<string, AdapterPayload>;

/** Returns what keeps the data of oidc-provider in memory, for each of its models. */
export function createMemoryAdapter(): (model: string) => Adapter {
  const models = new Map<string, Entries>();
  return (model) => {
    const entries = models.get(model) ?? new Map<string, AdapterPayload>();
    models.set(model, entries);
    const change = (edit: () => unknown) => Promise.resolve(void edit());
    const findBy = (key: 'uid' | 'userCode', value: string) =>
      [...entries.values()].find((payload) => payload[key] === value);
    return {
      upsert: (id, payload) => change(() => entries.set(id, payload)),
      find: (id) => Promise.resolve(entries.get(id)),
      findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
      findByUserCode: (code) => Promise.resolve(findBy('userCode', code)),
      consume: (id) => change(() => consume(entries.get(id))),
      destroy: (id) => change(() => entries.delete(id)),
      revokeByGrantId: (grantId) => change(() => revoke(entries, grantId)),
    };
  };
}

function consume(payload?: AdapterPayload): void {
  if (payload) payload.consumed = Math.floor(Date.now() / 1000);
}

function revoke(entries: Entries, grantId: string): void {
  for (const [id, payload] of entries)
    if (payload.grantId === grantId) entries.delete(id);
}
