import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import type { NodeView } from '../../../server/api';
import { relationRows } from '../../display/relation-rows';
import { count } from '../../display/words';
import { ActionBar } from '../actions/ActionBar';
import { CurateMenu } from '../curate/CurateMenu';
import { EntityDecisions } from '../curate/EntityDecisions';
import { EntityIcon } from '../EntityIcon';
import { getNode } from '../state/client';
import { useStore } from '../state/store';
import { useFreshAnswer } from '../state/use-fresh-answer';
import { ClaimList } from './ClaimList';
import { RelationList } from './RelationList';
import { SentenceList } from './SentenceList';
import { Answered } from './states';
import { WikidataLine } from './WikidataLine';

/** All that the graph holds of one entity. */
export function NodePanel({ id }: { id: string }) {
  const answer = useFreshAnswer(`node ${id}`, (signal) => getNode(id, signal));
  return <Answered answer={answer}>{(view) => <NodeFile view={view} />}</Answered>;
}

function NodeFile({ view }: { view: NodeView }) {
  const { node, sentences, statements, saidBy, saidAbout } = view;
  const type = useStore((s) => s.vocabulary?.entityTypes.find((t) => t.type === node.type));
  const rows = useMemo(() => relationRows(node.id, statements), [node.id, statements]);
  const tabs = [
    { value: 'sentences', label: 'Sentences', size: sentences.length, body: <SentenceList view={view} /> },
    { value: 'relations', label: 'Relations', size: rows.length, body: <RelationList rows={rows} /> },
    {
      value: 'says',
      label: 'Says',
      size: saidBy.length,
      body: <ClaimList claims={saidBy} none="No statement of its own was found." />,
    },
    {
      value: 'about',
      label: 'About it',
      size: saidAbout.length,
      body: <ClaimList claims={saidAbout} none="Nobody is quoted on it." />,
    },
  ];
  return (
    <>
      <h1 className="node-title">
        <EntityIcon type={node.type} size={30} />
        {node.name}
      </h1>
      <p className="lead">
        {type?.label}
        {node.subtype && `, ${node.subtype.toLowerCase().replaceAll('_', ' ')}`} ·{' '}
        {count(node.mentions, 'mention')}
        {node.aliases.length > 0 && <span className="aliases">also {node.aliases.join(' · ')}</span>}
        <WikidataLine qid={node.qid} confidence={node.linkConfidence} />
      </p>
      <ActionBar ids={[node.id]} place="panel" />
      <div className="curate-bar">
        <CurateMenu id={node.id} />
      </div>
      <EntityDecisions id={node.id} />
      <Tabs defaultValue="sentences" keepMounted={false}>
        <Tabs.List>
          {tabs.map(({ value, label, size }) => (
            <Tabs.Tab key={value} value={value}>
              {label} <span className="count">{size}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, body }) => (
          <Tabs.Panel key={value} value={value} pt="sm">
            {body}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
