import { Modal, type ModalProps } from '@mantine/core';

/** A dialog of the page; the keys that are pressed in it are for it alone. */
export function Dialog(props: ModalProps) {
  return (
    <Modal
      // Its lock is a style element that the page's policy keeps out; the page behind does not scroll anyway.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      {...props}
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
