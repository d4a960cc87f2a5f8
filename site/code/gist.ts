import { describeContent } from './content-gist.ts';
import type { Row } from './messages.ts';

type Fields = Record<string, unknown>;

/** Says in a few words what a message carries: a tool and its arguments, `2 of 12`, the text of a log or of an error. */
export function findGist(row: Row): string {
  const { to, kind, method, http, message, content } = row;
  if (to && !message) return content ? describeContent(content) : '';
  if (kind === 'http')
    return requests[`${method} ${http}`] ?? requests[method] ?? '';
  if (kind === 'error') return describeError(readFields(message?.error));
  const { params, result } = message ?? {};
  if (kind !== 'response')
    return describeParams(method, readFields(params)) ?? format(params);
  return (describeResult(readFields(result)) ?? format(result)) || 'empty';
}

const requests: Record<string, string> = {
  GET: 'opens a stream for messages from the server',
  'GET 405': 'tries to open a stream, which the server declines',
  DELETE: 'ends the session',
  'DELETE 405': 'tries to end the session, which the server declines',
};

function describeParams(method: string, params: Fields): string | undefined {
  const { name, uri, taskId, level, requestId } = params;
  if (method === 'initialize') return describePeer(params, 'clientInfo');
  if (method === 'notifications/progress') return describeProgress(params);
  if (method === 'notifications/message')
    return join(': ', level, format(params['data']));
  if (method === 'notifications/cancelled')
    return join(': ', `request ${format(requestId)}`, params['reason']);
  if (method === 'notifications/tasks/status') return describeTask(params);
  if (typeof name === 'string') return describeCall(params);
  return pick(params['message'], uri, taskId, level);
}

function describeResult(result: Fields): string | undefined {
  const { content, contents, messages, task, isError } = result;
  if ('serverInfo' in result) return describePeer(result, 'serverInfo');
  if (task) return describeTask(readFields(task));
  if ('taskId' in result) return describeTask(result);
  const text = findText(content ?? contents ?? messages);
  if (text !== undefined) return isError ? `tool error: ${text}` : text;
  const [list, items] =
    Object.entries(result).find(([, value]) => Array.isArray(value)) ?? [];
  if (list && Array.isArray(items)) return describeList(list, items);
  return undefined;
}

function describeError({ code, message }: Fields): string {
  return join(' ', format(code), message);
}

function describePeer(fields: Fields, key: string): string {
  const { name, version } = readFields(fields[key]);
  const protocol = fields['protocolVersion'];
  return join(', ', join(' ', name, version), `protocol ${format(protocol)}`);
}

function describeProgress({ progress, total, message }: Fields): string {
  const of = total === undefined ? '' : `of ${format(total)}`;
  return join(': ', join(' ', format(progress), of), message);
}

function describeTask({ taskId, status, statusMessage }: Fields): string {
  return join(': ', join(' ', taskId, status), statusMessage);
}

function describeCall({ name, arguments: given, task }: Fields): string {
  const asTask = task === undefined ? '' : 'as a task';
  return join(' ', name, given === undefined ? '' : format(given), asTask);
}

function describeList(list: string, items: unknown[]): string {
  const names = items.map((item) => {
    const { name, uri, taskId } = readFields(item);
    return pick(name, uri, taskId) ?? format(item);
  });
  return join(': ', `${items.length} ${list}`, names.join(', '));
}

function findText(content: unknown): string | undefined {
  if (!Array.isArray(content)) return undefined;
  const [first] = content.map(readFields);
  return pick(first?.['text'], readFields(first?.['content'])['text']);
}

function pick(...values: unknown[]): string | undefined {
  return values.find((value) => typeof value === 'string');
}

function join(by: string, ...parts: unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part).join(by);
}

/** Text as it is, all else as JSON; nothing for what says nothing. */
function format(value: unknown): string {
  if (typeof value === 'string') return value;
  const json = value === undefined ? '' : JSON.stringify(value);
  return json === '{}' ? '' : json;
}

function readFields(value: unknown): Fields {
  return value && typeof value === 'object' ? { ...value } : {};
}
