/** The HTTP API and the viewer's files. */

export { fetchPage } from './adding/fetch-page';
export { type AppOptions, buildApp } from './app';
export { type RunningServer, type ServerOptions, startServer } from './start';
export { ensureViewer } from './viewer-build';
