/** Colours that the vocabulary does not hold: edges by PLOVER's quad class, and the surfaces of the two themes. */

export type Theme = 'light' | 'dark';

export interface Palette {
  readonly surface: string;
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
  readonly edge: string;
  readonly ghost: string;
  readonly quads: Readonly<Record<string, string>>;
}

const PALETTES: Record<Theme, Palette> = {
  light: {
    surface: '#fbfaf7',
    text: '#1d1c1a',
    faint: '#77736b',
    accent: '#0b63ce',
    edge: '#a9a499',
    ghost: '#9b7fb8',
    quads: {
      'verbal cooperation': '#4d94b8',
      'material cooperation': '#3f9a6b',
      'verbal conflict': '#d98a2b',
      'material conflict': '#c8483f',
    },
  },
  dark: {
    surface: '#15171a',
    text: '#eceae4',
    faint: '#97948c',
    accent: '#6cb0ff',
    edge: '#5d6068',
    ghost: '#a68bc9',
    quads: {
      'verbal cooperation': '#5aa6cc',
      'material cooperation': '#4bb37f',
      'verbal conflict': '#e0993f',
      'material conflict': '#e0655b',
    },
  },
};

export const palette = (theme: Theme): Palette => PALETTES[theme];

/** Colour of a relation of this quad class; neutral for those without one. */
export const quadColour = (quad: string | null, p: Palette): string => (quad && p.quads[quad]) || p.edge;
