/** The editions that a reader chooses from, the first of them unasked, and the packages that each is about. */
export const editions = [
  { sdk: 'v1', packages: '@modelcontextprotocol/sdk' },
  {
    sdk: 'v2',
    packages: '@modelcontextprotocol/server and @modelcontextprotocol/client',
  },
] as const;
