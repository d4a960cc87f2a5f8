import { mcpAuthMetadataRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';

const resourceServerUrl = new URL('https://library.example/mcp');

function describe(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
  };
}

//#region fails
for (const issuer of [
  'http://login.example',
  'https://login.example/?tenant=library',
  'http://localhost:3000',
])
  try {
    const oauthMetadata = describe(issuer);
    mcpAuthMetadataRouter({ oauthMetadata, resourceServerUrl });
    console.log(issuer, 'is accepted');
  } catch (error) {
    console.log(String(error));
  }
//#endregion fails
