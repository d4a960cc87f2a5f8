import { Client } from '@modelcontextprotocol/client';

//#region undeclared
const client = new Client({ name: 'reader', version: '1.0.0' });
try {
  client.setRequestHandler('elicitation/create', () => ({ action: 'decline' }));
} catch (error) {
  console.log(String(error));
}
//#endregion undeclared
