import './style/mantine';
import './style/base.css';
import './style/shell.css';
import './style/panel.css';
import './style/actions.css';
import './style/dock.css';
import './adding/adding.css';
import './curate/curate.css';
import './style/help.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startPictureAddress } from './state/picture-address';
import { load } from './state/store';
import { styleNonce } from './style/nonce';
import { theme } from './style/theme';

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
    <App />
  </MantineProvider>,
);
// The cookie has it now: it belongs in no link and in no history.
if (window.location.search.includes('token='))
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.hash);
startPictureAddress();
void load();
