import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker';
import { createServer } from '../server.ts';

async function open() {
  const [clientTransport, serverTransport] =
    InMemoryTransport.createLinkedPair();
  await createServer().connect(serverTransport);
  return clientTransport;
}

async function list() {
  const info = { name: 'docs', version: '1.0.0' };
  //#region fails
  const usual = new Client(info);
  await usual.connect(await open());
  await usual.listTools();
  const call = { name: 'find-book', arguments: { title: 'Dracula' } };
  await usual
    .callTool(call)
    .catch((error: unknown) => console.log(String(error)));
  //#endregion fails

  //#region cure
  const client = new Client(info, {
    jsonSchemaValidator: new CfWorkerJsonSchemaValidator(),
  });
  await client.connect(await open());
  await client.listTools();
  console.log((await client.callTool(call)).content);
  //#endregion cure
  await usual.close();
  await client.close();
}

/** Runs this file as Workers and a strict Content-Security-Policy would. */
async function runWithoutEval() {
  const flag = '--disallow-code-generation-from-strings';
  const args = [flag, import.meta.filename, 'list'];
  const child = spawn(process.execPath, args);
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  console.log(output.trimEnd());
  console.log('stderr:', errors.split(': ')[0]);
}

if (process.argv[2] === 'list') await list();
else await runWithoutEval();
