// In place of the SDK's ajv-provider.js, whose validator needs `new Function`.
export { CfWorkerJsonSchemaValidator as AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/cfworker';
