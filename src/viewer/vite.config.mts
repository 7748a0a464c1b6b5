import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entityIcons } from './entity-icons.mts';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: at('./app'),
  base: './',
  plugins: [react(), entityIcons(at('../../schema/entity-types.json'))],
  // The server replaces it in every answer (src/server/viewer-files.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: at('../../dist/viewer'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy lets nothing in that stands in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
