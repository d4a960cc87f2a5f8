// In place of '@modelcontextprotocol/client/_shims': as Node's, but for a validator that needs no eval.
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
export const CORS_IS_POSSIBLE = false;
