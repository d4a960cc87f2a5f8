// In place of '@modelcontextprotocol/server/_shims': as Node's, but for a validator that needs no eval.
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
export { process } from './process.ts';
