/** What the requests and responses of OAuth are about, the most telling first. */
const telling = [
  ...['error', 'error_description', 'grant_type', 'response_type'],
  ...['location', 'www-authenticate', 'access_token', 'refresh_token'],
  ...['expires_in', 'authorization_servers', 'issuer', 'client_id'],
  ...['client_name', 'scope', 'keys', 'active', 'name', 'answer'],
];
const mostTold = 3;

/** Says in a few words what an HTTP request or response carries: `grant_type authorization_code, client_id <client-id-1>`. */
export function describeContent(content: Record<string, unknown>): string {
  const { headers, body } = content;
  const isNested = headers !== undefined || body !== undefined;
  const fields = isNested
    ? { ...asFields(headers), ...asFields(body) }
    : content;
  const told = telling.filter((name) => fields[name] !== undefined);
  return told
    .slice(0, mostTold)
    .map((name) => `${name} ${format(fields[name])}`)
    .join(', ');
}

function asFields(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object' ? { ...value } : {};
}

function format(value: unknown): string {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string')
      ? value.join(' ')
      : String(value.length);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
