import type { ReactNode } from 'react';
import { Dialog } from '../Dialog';
import type { Curating } from '../state/curation';
import { useStore } from '../state/store';
import { closeForm } from './DecisionForm';
import { DecisionList } from './DecisionList';
import { AliasForm, RenameForm, RetypeForm, VerdictForm } from './EntityForms';
import { MergeForm } from './MergeForm';
import { SplitForm } from './SplitForm';

type Form = Curating['form'];

/** Every form: its heading, and what stands in it. */
const FORMS: {
  readonly [F in Form]: {
    readonly title: (name: string) => string;
    readonly body: (about: Extract<Curating, { form: F }>) => ReactNode;
  };
} = {
  rename: { title: (name) => `Rename ${name}`, body: ({ entity }) => <RenameForm entity={entity} /> },
  alias: { title: (name) => `Another name of ${name}`, body: ({ entity }) => <AliasForm entity={entity} /> },
  retype: { title: (name) => `What is ${name}?`, body: ({ entity }) => <RetypeForm entity={entity} /> },
  split: { title: (name) => `Split ${name}`, body: ({ entity }) => <SplitForm entity={entity} /> },
  merge: { title: () => 'Merge into one', body: ({ entities }) => <MergeForm entities={entities} /> },
  reject: {
    title: () => 'Reject what was read',
    body: (about) => <VerdictForm verdict="reject" {...about} />,
  },
  confirm: {
    title: () => 'Confirm what was read',
    body: (about) => <VerdictForm verdict="confirm" {...about} />,
  },
  list: { title: () => 'Corrections', body: () => <DecisionList /> },
};

const bodyOf = (about: Curating): ReactNode =>
  (FORMS[about.form].body as (about: Curating) => ReactNode)(about);

/** The decision that is being made, or the list of all. */
export function CurateDialog() {
  const curating = useStore((s) => s.curating);
  const name = useStore((s) => {
    const id = curating && 'entity' in curating ? curating.entity : null;
    return s.graph?.nodes.find((n) => n.id === id)?.name ?? '';
  });
  return (
    <Dialog
      opened={curating !== null}
      onClose={closeForm}
      size={curating?.form === 'list' ? 640 : 460}
      title={curating && FORMS[curating.form].title(name)}
    >
      {curating && bodyOf(curating)}
    </Dialog>
  );
}
