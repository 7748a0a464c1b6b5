import { allOriginals } from '../copies';
import { byText } from '../edges';
import { type Invariant, nameOfNode, nodeName, shown } from './invariant';

interface Place {
  readonly id: string;
  readonly start: number;
}

export const copies: Invariant = {
  name: 'copies',
  meaning:
    'COPY_OF leads from every article to the one whose text it repeats, and its repeated sentences to those of that one',
  start(report, held) {
    const first = new Map<string, Map<string, Place>>();
    const found = new Map<string, [original: string, share: unknown]>();
    const repeated = new Map<string, string>();
    return {
      node({ labels: [label], properties: { id, articleId, textHash, startOff } }) {
        if (label !== 'Sentence' || typeof articleId !== 'string' || typeof textHash !== 'string') return;
        const places = first.get(articleId) ?? new Map<string, Place>();
        first.set(articleId, places);
        const [place, before] = [{ id, start: Number(startOff ?? 0) }, places.get(textHash)];
        if (
          before === undefined ||
          place.start - before.start < 0 ||
          (place.start === before.start && byText(id, before.id) < 0)
        )
          places.set(textHash, place);
      },
      link({ type, from, to, properties }) {
        if (type === 'COPY_OF') {
          if (found.has(from.id)) report(nodeName('Article', from.id), 'it is a copy of two articles');
          found.set(from.id, [to.id, properties.share]);
        }
        if (type === 'DUPLICATE_OF' && from.label === 'Sentence')
          if (held.articleIdOf('Sentence', from.id) !== held.articleIdOf('Sentence', to.id))
            repeated.set(from.id, to.id);
      },
      end() {
        const texts = [...held.articles].map(([articleId, { publishedAt }]) => ({
          articleId,
          publishedAt: typeof publishedAt === 'string' ? publishedAt : null,
          hashes: new Set(first.get(articleId)?.keys()),
        }));
        const wanted = allOriginals(texts);
        for (const id of new Set([...found.keys(), ...wanted.keys()])) {
          const [is, should] = [found.get(id), wanted.get(id)];
          if (is?.[0] !== should?.articleId || is?.[1] !== should?.share)
            report(
              nodeName('Article', id),
              `it is a copy of ${shown(is)}, its text says of ${shown(should && [should.articleId, should.share])}`,
            );
        }
        for (const [id, { articleId }] of wanted)
          for (const [hash, { id: sentence }] of first.get(id) ?? []) {
            const should = first.get(articleId)?.get(hash)?.id;
            if (repeated.get(sentence) !== should)
              report(
                nodeName('Sentence', sentence),
                `it repeats ${shown(repeated.get(sentence))}, its text says ${shown(should)}`,
              );
            repeated.delete(sentence);
          }
        for (const [id, other] of repeated)
          report(
            nodeName('Sentence', id),
            `it repeats ${shown(other)}, but its article is no copy of that one`,
          );
      },
    };
  },
};

export const duplicates: Invariant = {
  name: 'duplicates',
  meaning:
    'a sentence is marked as repeated exactly when it leads to an earlier one of its article; what leads to a claim is marked',
  start(report, held) {
    const marked = new Map<string, boolean>();
    const starts = new Map<string, number>();
    const repeats = new Set<string>();
    const key = (label: string, id: string) => `${label} ${id}`;
    return {
      node(node) {
        const {
          labels: [label = ''],
          properties: p,
        } = node;
        if (label !== 'Sentence' && label !== 'Claim') return;
        marked.set(nameOfNode(node), p.isDuplicate === true);
        starts.set(nameOfNode(node), Number(p.startOff));
      },
      link({ type, from, to }) {
        if (type !== 'DUPLICATE_OF') return;
        const within = held.articleIdOf(from.label, from.id) === held.articleIdOf(to.label, to.id);
        if (!within) return;
        const [copy, original] = [key(from.label, from.id), key(to.label, to.id)];
        repeats.add(copy);
        if (marked.get(copy) === false) report(copy, 'it repeats another, but is not marked as repeated');
        if (from.label === 'Sentence' && !(starts.get(original)! < starts.get(copy)!))
          report(copy, `it repeats a later one, ${to.id}`);
      },
      end() {
        for (const [name, isMarked] of marked)
          if (isMarked && name.startsWith('Sentence ') && !repeats.has(name))
            report(name, 'it is marked as repeated, but leads to no other');
      },
    };
  },
};
