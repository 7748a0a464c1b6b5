import { annotatedDocument } from '../src/evaluate/annotated-document';
import { startComparison } from '../src/evaluate/compare';
export async function scorers(articles: any[], s: any) {
  const c = startComparison(['names', 'coreference']);
  for (const a of articles) c.add(a.gold, annotatedDocument(await a.predict(s), 'x'));
  return JSON.stringify(c.sections().map((x: any) => [x.name, ...x.measures.map((m: any) => `${m.name} ${(m.percent ?? m.value ?? m.f1 ?? 0)}`.slice(0, 60))])).slice(0, 600);
}
