import type { FastifyInstance } from 'fastify';
import type { AbilitiesView } from './api-curation';
import type { Permit } from './permit';

export type Adding = Pick<AbilitiesView, 'adding' | 'fetching' | 'maxBytes'>;

/** What a page may do here: it shows no button for what the server would refuse. */
export function registerAbilities(app: FastifyInstance, { whyNot }: Permit, adding: Adding): void {
  app.get('/api/abilities', async (): Promise<AbilitiesView> => {
    const writing = whyNot === null;
    return { writing, whyNot, ...adding, adding: writing && adding.adding };
  });
}
