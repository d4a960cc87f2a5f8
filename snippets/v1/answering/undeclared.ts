import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ListRootsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

//#region client
const client = new Client({ name: 'docs', version: '1.0.0' });
const schemas = [
  ElicitRequestSchema,
  CreateMessageRequestSchema,
  ListRootsRequestSchema,
];

for (const schema of schemas) {
  try {
    client.setRequestHandler(schema, () => ({}));
  } catch (error) {
    console.log(String(error));
  }
}
//#endregion client
