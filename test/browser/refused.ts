/** What an attack tries, as an expression of a program in the page; `url` is a hostile server, and `siteUrl` the site. */
export const refused: Record<string, string> = {
  'local storage': `localStorage.secret`,
  'a cookie': `document.cookie`,
  'the DOM of the site': `parent.document.title`,
  'the cookie store': `(await cookieStore.getAll()).length`,
  'a database': `await new Promise((resolve, reject) => {
    const opening = indexedDB.open('site');
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  })`,
  'a cache': `await caches.open('site')`,
  'the private file system': `await navigator.storage.getDirectory()`,
  'a lock': `await navigator.locks.request('site', () => 'got it')`,
  'fetch()': `await fetch(url)`,
  'fetch() of the site': `await fetch(siteUrl)`,
  'a request of no answer': `await fetch(url, { mode: 'no-cors' })`,
  XMLHttpRequest: `await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.onload = resolve;
    request.onerror = () => reject(new Error('blocked'));
    request.send();
  })`,
  'a WebSocket': `await new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'));
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('blocked'));
  })`,
  'an EventSource': `await new Promise((resolve, reject) => {
    const source = new EventSource(url);
    source.onopen = resolve;
    source.onerror = () => reject(new Error('blocked'));
  })`,
  'a WebTransport': `await new WebTransport(url.replace('http', 'https')).ready`,
  'a font': `await new FontFace('f', \`url(\${url}/f.woff2)\`).load()`,
  'importScripts()': `importScripts(url)`,
  'a remote import': `await new Function('u', 'return import(u)')(url)`,
  'a worker of another server': `await new Promise((resolve, reject) => {
    const worker = new Worker(url);
    worker.onmessage = resolve;
    worker.onerror = () => reject(new Error('blocked'));
  })`,
  'a worker that fetches': `await new Promise((resolve, reject) => {
    const code = \`fetch('\${url}').then(() => postMessage(1), () => postMessage(0))\`;
    const worker = new Worker('data:text/javascript,' + encodeURIComponent(code));
    worker.onmessage = ({ data }) => (data ? resolve('reached') : reject(new Error('blocked')));
    worker.onerror = () => reject(new Error('blocked'));
  })`,
  'a worker from a blob that fetches': `await new Promise((resolve, reject) => {
    const code = \`fetch('\${url}').then(() => postMessage(1), () => postMessage(0))\`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    worker.onmessage = ({ data }) => (data ? resolve('reached') : reject(new Error('blocked')));
    worker.onerror = () => reject(new Error('blocked'));
  })`,
  'eval()': `eval('1 + 1')`,
  'new Function()': `new Function('return 1')()`,
  'a timer with a text': `setTimeout('postMessage(1)', 0)`,
  postMessage: `postMessage('x')`,
  'postMessage from further up': `Reflect.get(DedicatedWorkerGlobalScope.prototype, 'postMessage').call(self, 'x')`,
  WebAssembly: `await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))`,
};
