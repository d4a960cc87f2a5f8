import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

//#region undeclared
const client = new Client({ name: 'reader', version: '1.0.0' });
try {
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'decline' }));
} catch (error) {
  console.log(String(error));
}
//#endregion undeclared
