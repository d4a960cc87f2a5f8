import type Provider from 'oidc-provider';

// On import, oidc-provider warns about any Node that is not an LTS release.
const { warn } = console;
console.warn = () => {};
const imported = await import('oidc-provider');
console.warn = warn;

/** Creates an authorization server that is certified for OpenID Connect. */
export const createProvider = (
  ...args: ConstructorParameters<typeof Provider>
): Provider => new imported.default(...args);
