import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const ID = 'virtual:entity-icons';
const require = createRequire(import.meta.url);

/** `virtual:entity-icons`: for each icon that the vocabulary names the path data of Tabler's outline drawing (24 × 24, stroke 2). */
function entityIcons(vocabularyFile: string): Plugin {
  return {
    name: 'newsgraph:entity-icons',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      this.addWatchFile(vocabularyFile);
      const types: { icon: string }[] = JSON.parse(readFileSync(vocabularyFile, 'utf8'));
      const icons = Object.fromEntries(types.map(({ icon }) => [icon, pathsOf(icon)]));
      return `export default ${JSON.stringify(icons)};`;
    },
  };
}

function pathsOf(icon: string): string[] {
  const svg = readFileSync(require.resolve(`@tabler/icons/outline/${icon}.svg`), 'utf8');
  const drawn = svg.match(/<path\b[^>]*>/g)?.filter((path) => !path.includes('stroke="none"')) ?? [];
  return drawn.map((path) => /\bd="([^"]+)"/.exec(path)![1]!);
}

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
