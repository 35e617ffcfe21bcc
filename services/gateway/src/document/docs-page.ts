import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const asset = (name: string) => readFileSync(join(folder, name));

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jinbang 金榜 · API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`;

const START = `window.addEventListener('load', () => {
  window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'none', filter: true });
});`;

export type DocsFile = { readonly type: string; readonly body: Buffer };

/** The API pages, all from our own origin: nothing is fetched from elsewhere. */
export const docsFiles = (): ReadonlyMap<string, DocsFile> =>
  new Map([
    ['/api/docs', { type: 'text/html; charset=utf-8', body: Buffer.from(PAGE) }],
    ['/api/docs/start.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from(START) }],
    ['/api/docs/swagger-ui.css', { type: 'text/css', body: asset('swagger-ui.css') }],
    [
      '/api/docs/swagger-ui-bundle.js',
      { type: 'text/javascript', body: asset('swagger-ui-bundle.js') },
    ],
  ]);
