const clientId = 'nightly-report';
const clientSecret = 'a-secret-of-the-nightly-report';

/** The client that `fetchToken` is, as the authorization server knows it. */
export const reportClient = {
  client_id: clientId,
  client_secret: clientSecret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_post' as const,
};

/** Returns an access token for the scope `books:read`, as a platform that hands out tokens does. */
export async function fetchToken(
  issuer: string,
  fields: Record<string, string> = { scope: 'books:read' },
): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...fields,
    }),
  });
  const { access_token: token } = (await response.json()) as {
    access_token: string;
  };
  return token;
}
