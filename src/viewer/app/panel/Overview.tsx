import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { count } from '../../display/words';
import { EntityIcon } from '../EntityIcon';
import { selectNode, update, useStore } from '../state/store';
import { ArticleLine } from './ArticleLine';

const STEP = 25;
const FIRST = 6;

/** Nothing selected: what there is, and how to begin. The list of entities is the graph for those who do not see it. */
export function Overview() {
  const graph = useStore((s) => s.graph!);
  const hidden = useStore((s) => s.view.filters.hidden.entities);
  const articles = useStore((s) => s.articles!);
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(STEP);
  const nodes = useMemo(() => graph.nodes.filter((n) => !hidden.has(n.type)), [graph, hidden]);
  return (
    <>
      <h1 className="overview-title">Every line has its sentence</h1>
      <p className="lead">
        Click an entity or a line to read the words behind it and to see who said them. <kbd>/</kbd> searches,{' '}
        <kbd>F</kbd> shows all, <kbd>Esc</kbd> clears.
      </p>
      <h2 className="section">Articles</h2>
      <ul className="articles">
        {articles.slice(0, all ? articles.length : FIRST).map((a) => (
          <li key={a.id}>
            <ArticleLine article={a} at={null} />{' '}
            <span className="dim">{count(a.sentences, 'sentence')}</span>
          </li>
        ))}
      </ul>
      {!all && articles.length > FIRST && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setAll(true)}>
          Show all {count(articles.length, 'article')}
        </Button>
      )}
      <Corrections />
      <h2 className="section">Most mentioned</h2>
      <ul className="rows">
        {nodes.slice(0, shown).map((n) => (
          <li key={n.id}>
            <button type="button" className="row" onClick={() => selectNode(n.id)}>
              <EntityIcon type={n.type} size={18} />
              <span className="row-name">{n.name}</span>
              <span className="count">{n.mentions}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown < nodes.length && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setShown((n) => n + 4 * STEP)}>
          Show more of {count(nodes.length, 'entity', 'entities')}
        </Button>
      )}
    </>
  );
}

/** The way to what people decided; nothing where nobody did. */
function Corrections() {
  const number = useStore((s) => s.decisions?.decisions.filter((d) => d.undone === null).length ?? 0);
  if (number === 0) return null;
  return (
    <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => update({ curating: { form: 'list' } })}>
      {count(number, 'correction')} by hand
    </Button>
  );
}
