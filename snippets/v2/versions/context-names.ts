import { migrateLines } from '../library/migrate-lines.ts';

const properties = [
  'signal',
  'requestId',
  '_meta',
  'sendNotification',
  'sendRequest',
  'sessionId',
  'authInfo',
  'requestInfo',
  'closeSSEStream',
];
const lines = properties.map(
  (name) =>
    `server.registerTool('f', schemas, (_, extra) => print(extra.${name}))`,
);
const printed = /print\((?<name>.*?)\)\)$/;

console.log('v1 | v2');
for (const line of migrateLines(lines, import.meta.dirname)) {
  const names = [line.before, line.after].map(
    (text) => printed.exec(text)?.groups?.['name'],
  );
  console.log([...names, ...line.errors].join(' | '));
}
