import './style/mantine';
import './style/base.css';
import './style/shell.css';
import './style/panel.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { load } from './state/store';
import { theme } from './style/theme';

/** What the server put into the page: the only style elements that the browser lets through carry it. */
const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={nonce}>
    <App />
  </MantineProvider>,
);
void load();
