import { svgText } from '../../display/drawing/svg';
import { exportShown } from '../state/client';
import { shownOf } from '../state/picture';
import { getState } from '../state/store';
import { drawingNow, type PictureOptions } from './drawing-now';
import { fileName, giveFile } from './give-file';
import { pngOf } from './paint';

/** What can be saved; a new kind is a row here. */
export interface PictureKind {
  readonly name: string;
  readonly extension: string;
  make(drawing: NonNullable<ReturnType<typeof drawingNow>>): Promise<Blob>;
}

const png = (name: string, scale: number): PictureKind => ({
  name,
  extension: 'png',
  make: (drawing) => pngOf(drawing, scale),
});

export const PICTURES: readonly PictureKind[] = [
  png('PNG, as large as here', 1),
  png('PNG, twice as large', 2),
  png('PNG, four times as large', 4),
  {
    name: 'SVG, to be edited',
    extension: 'svg',
    make: async (drawing) => new Blob([svgText(drawing)], { type: 'image/svg+xml' }),
  },
];

export const DATA = [
  { format: 'gexf', name: 'GEXF, for Gephi', extension: 'gexf' },
  { format: 'graphml', name: 'GraphML, for yEd, igraph, networkx', extension: 'graphml' },
  { format: 'graphology', name: 'JSON, for graphology and Sigma', extension: 'json' },
] as const;

export async function savePicture(kind: PictureKind, options: PictureOptions): Promise<void> {
  const drawing = drawingNow(options);
  if (drawing) giveFile(fileName(kind.extension), await kind.make(drawing));
}

/** The entities and relations that are in the picture, with all that the graph knows of them. */
export async function saveData({ format, extension }: (typeof DATA)[number]): Promise<void> {
  const { nodes, edges } = shownOf(getState());
  const shown = { nodes: nodes.map((n) => n.id), edges: edges.map((e) => e.key) };
  giveFile(fileName(extension), await exportShown(format, shown));
}
