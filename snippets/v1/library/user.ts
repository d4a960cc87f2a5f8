/** Opens a page as a user's browser does: follows redirects with cookies, signs in, and presses a button; returns the address of `redirectUrl` that it was sent back to. */
export async function signIn(
  start: URL,
  redirectUrl: string,
  answer: 'allow' | 'deny' = 'allow',
): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  while (!url.href.startsWith(redirectUrl)) {
    const page = await visit(url, cookies);
    const response = page.headers.has('location')
      ? page
      : await visit(url, cookies, { name: 'ada', answer });
    const location = response.headers.get('location');
    if (!location) throw new Error(await response.text());
    url = new URL(location, url);
  }
  return url;
}

/** Requests a page, or sends the form on it. */
async function visit(
  url: URL,
  cookies: Map<string, string>,
  form?: Record<string, string>,
): Promise<Response> {
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const response = await fetch(url, {
    headers: { accept: 'text/html', cookie },
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return response;
}

/** Signs in as `signIn` does, and opens the address that it ends at, as a browser would. */
export async function openBrowser(start: URL): Promise<void> {
  const redirectUrl = start.searchParams.get('redirect_uri') ?? '';
  const callback = await signIn(start, redirectUrl);
  await fetch(callback, { headers: { accept: 'text/html' } });
}
