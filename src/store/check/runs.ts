import { OWN_LABELS } from '../names';
import { type Invariant, nameOfNode, nodeName, shown } from './invariant';

export const runs: Invariant = {
  name: 'runs',
  meaning:
    'every article comes from a run that is there, all its nodes from the same one, and no run is without an article',
  start(report, held) {
    const own: ReadonlySet<string> = new Set(OWN_LABELS);
    return {
      node(node) {
        const {
          labels: [label = ''],
          properties: p,
        } = node;
        if (!own.has(label) || typeof p.articleId !== 'string') return;
        const article = held.articles.get(p.articleId);
        if (article === undefined) report(nameOfNode(node), `there is no article ${shown(p.articleId)}`);
        else if (p.runId !== article.runId)
          report(nameOfNode(node), `it is of run ${shown(p.runId)}, its article of ${shown(article.runId)}`);
      },
      end() {
        const used = new Set<unknown>();
        for (const [id, { runId }] of held.articles) {
          used.add(runId);
          if (!held.has('Run', String(runId)))
            report(nodeName('Article', id), `there is no run ${shown(runId)}`);
        }
        for (const id of held.ids('Run'))
          if (!used.has(id)) report(nodeName('Run', id), 'no article comes from it');
      },
    };
  },
};
