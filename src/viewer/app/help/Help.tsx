import { Button, Group, Kbd, Modal, Switch } from '@mantine/core';
import { Fragment } from 'react';
import { isSingle, shortcutGroups } from '../shortcuts';
import { keyWords } from './key-words';
import { useSingleKeys } from './single-keys';

interface Props {
  readonly opened: boolean;
  onClose(): void;
  onTour(): void;
}

/** All keys, from the table that binds them. */
export function Help({ opened, onClose, onTour }: Props) {
  const [single, setSingle] = useSingleKeys();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title="Keys and help"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close the help' }}
    >
      <Group justify="space-between" mb="md">
        <Switch
          checked={single}
          onChange={(event) => setSingle(event.currentTarget.checked)}
          label="Keys of a single letter"
        />
        <Button variant="default" size="compact-sm" onClick={onTour}>
          Take the tour
        </Button>
      </Group>
      <div className="help-groups">
        {[...shortcutGroups()].map(([group, rows]) => (
          <section key={group} className="help-group" aria-label={group}>
            <h2 className="section">{group}</h2>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label} className="help-row" data-off={!single && keys.every(isSingle)}>
                  <dt>{label}</dt>
                  <dd>
                    {keyWords(keys).map((words, i) => (
                      <Fragment key={words.join('+')}>
                        {i > 0 && ' or '}
                        {words.map((word) => (
                          <Kbd key={word} size="xs">
                            {word}
                          </Kbd>
                        ))}
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
