import { ActionIcon, Tabs } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { TABLE_NAMES, type TableName } from '../../display/tables/table';
import { Answered } from '../panel/states';
import { go } from '../state/store';
import { useTable } from '../state/use-table';
import { TableView } from './TableView';

const TITLES: Readonly<Record<TableName, { title: string; one: string; many: string }>> = {
  nodes: { title: 'Entities', one: 'entity', many: 'entities' },
  edges: { title: 'Relations', one: 'relation', many: 'relations' },
  statements: { title: 'Statements', one: 'statement', many: 'statements' },
  claims: { title: 'Claims', one: 'claim', many: 'claims' },
};

/** The picture as tables: the same entities and lines, for keyboards, screen readers and spreadsheets. */
export function TablePane({ name }: { name: TableName }) {
  const answer = useTable(name);
  return (
    <Tabs
      id="tables"
      className="tables"
      component="section"
      aria-label="Tables"
      value={name}
      onChange={(next) => next !== null && go({ table: next as TableName })}
      keepMounted={false}
    >
      <Tabs.List className="tables-list">
        {TABLE_NAMES.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {TITLES[each].title}
          </Tabs.Tab>
        ))}
        <ActionIcon
          className="tables-close"
          variant="subtle"
          color="gray"
          aria-label="Close the tables (T)"
          onClick={() => go({ table: null })}
        >
          <IconX size={18} />
        </ActionIcon>
      </Tabs.List>
      <Tabs.Panel value={name} className="tables-panel">
        <Answered answer={answer}>
          {({ table, cutAt }) => (
            <TableView key={name} name={name} words={TITLES[name]} table={table} cutAt={cutAt} />
          )}
        </Answered>
      </Tabs.Panel>
    </Tabs>
  );
}
