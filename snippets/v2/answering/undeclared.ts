import { Client } from '@modelcontextprotocol/client';

//#region client
const client = new Client({ name: 'docs', version: '1.0.0' });
const methods = [
  'elicitation/create',
  'sampling/createMessage',
  'roots/list',
] as const;

for (const method of methods) {
  try {
    client.setRequestHandler(method, () => {
      throw new Error('Never called');
    });
  } catch (error) {
    console.log(String(error));
  }
}
//#endregion client
