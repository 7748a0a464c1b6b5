import { createTheme } from '@mantine/core';

const SANS = 'Inter, ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Fonts of the machine only: the page asks nobody for anything. */
export const theme = createTheme({
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '650' },
  primaryColor: 'blue',
  // The lighter shade of the library has too little contrast under white words.
  primaryShade: 8,
  components: {
    // A dialog is no page: its head is no banner.
    ModalHeader: { defaultProps: { role: 'presentation' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
});
