import { Tabs } from '@mantine/core';
import { Dialog } from '../Dialog';
import { useStore } from '../state/store';
import { AddressForm } from './AddressForm';
import { closeAdding } from './acts';
import { FileForm } from './FileForm';
import { TextForm } from './TextForm';

const WAYS = [
  { value: 'files', label: 'Files', body: <FileForm /> },
  { value: 'text', label: 'Paste text', body: <TextForm /> },
  { value: 'address', label: 'Address', body: <AddressForm /> },
];

/** Three ways to add an article. */
export function AddDialog() {
  const open = useStore((s) => s.adding.open);
  return (
    <Dialog opened={open} onClose={closeAdding} size={560} title="Add articles">
      <Tabs defaultValue="files" keepMounted={false}>
        <Tabs.List>
          {WAYS.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {WAYS.map(({ value, body }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {body}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Dialog>
  );
}
