import { Client } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';

export const transports = ['stdio'];

export async function run(transport: Transport) {
  const client = new Client({ name: 'reader', version: '1.0.0' });
  //#region tap
  const log = (arrow: string, message: object) =>
    console.log(arrow, JSON.stringify(message));

  transport.onmessage = (message) => log('←', message);
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    log('→', message);
    return send(message, options);
  };

  await client.connect(transport);
  await client.ping();
  //#endregion tap
  await client.close();
}
