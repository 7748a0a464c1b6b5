import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from '../support/requirements';

const FLAGS = [
  ...[
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--enable-unsafe-swiftshader',
  ],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A Chromium that draws WebGL in software; only where `needs('chromium')` let the suite run. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath()!, args: FLAGS });
