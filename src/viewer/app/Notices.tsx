import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { announce } from './state/announce';
import { update, useStore } from './state/store';

/** Milliseconds that a good message stays; a bad one stays until it is closed. */
const STAYS = 12_000;
const close = () => update({ notice: null });

/** What was just done, with the way back, or what went wrong. */
export function Notices() {
  const notice = useStore((s) => s.notice);
  useEffect(() => {
    if (notice === null) return;
    announce(notice.text);
    if (notice.kind === 'failed') return;
    const timer = setTimeout(close, STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  if (notice === null) return null;
  const { text, kind, act } = notice;
  return (
    <div className="notice" data-kind={kind}>
      <span>{text}</span>
      {act && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            close();
            act.run();
          }}
        >
          {act.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label="Close the message" onClick={close} />
    </div>
  );
}
