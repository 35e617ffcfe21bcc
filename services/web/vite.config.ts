import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const page = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  appType: 'mpa',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    // Syntax alone; what the language lacks there, the verify page brings along (verify/old-phone.ts).
    target: ['es2020', 'chrome87', 'safari14'],
    manifest: 'manifest.json',
    // The content security policy allows no inline scripts or data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        entry: page('index.html'),
        board: page('board/index.html'),
        verify: page('verify/index.html'),
        notice: page('notice/index.html'),
        tablet: page('tablet/index.html'),
        console: page('console/index.html'),
        desk: page('desk/index.html'),
        mine: page('mine/index.html'),
      },
    },
  },
});
