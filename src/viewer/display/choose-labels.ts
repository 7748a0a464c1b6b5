import { type Disc, edgeAnchor } from './edge-geometry';
import { type Circle, type LabelBox, placeLabels } from './label-placement';
import type { Palette } from './palette';

/** Labels of nodes and edges, chosen so that none lies over another; whoever draws them knows how wide they are. */

export interface NodeText extends Disc {
  readonly label: string;
  readonly state: number;
}

export interface EdgeText {
  readonly label: string;
  readonly source: Disc;
  readonly target: Disc;
  readonly curvature: number;
  readonly state: number;
}

export interface Drawn extends LabelBox {
  readonly label: string;
  readonly font: string;
  readonly colour: string;
  readonly alpha: number;
  /** On a plate that hides the line behind the words. */
  readonly plate: boolean;
}

const SANS = 'Inter, ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const NODE_FONT = `500 12.5px ${SANS}`;
const NODE_FONT_STRONG = `650 13.5px ${SANS}`;
const EDGE_FONT = `500 11px ${SANS}`;
const LONGEST = 34;
/** More labels than this help nobody and cost time. */
const MOST = 500;
/** So many discs, the largest, keep their label even where it covers a smaller disc. */
const IMPORTANT = 30;
/** Discs from this radius on are not written over. */
const BIG = 15;
/** Among so few nodes no disc is. */
const FEW = 300;

export const shorten = (label: string): string =>
  label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`;

/** Width of a text in pixels. */
export type Measure = (label: string, font: string) => number;

/** The labels that find a place. `across`: width of the picture in pixels; `fading`: what is not in focus steps back. */
export function chooseLabels(
  nodes: readonly NodeText[],
  edges: readonly EdgeText[],
  p: Palette,
  fading: boolean,
  across: number,
  measure: Measure,
): Drawn[] {
  const boxes: Drawn[] = [];
  const ranked = [...nodes].sort((a, b) => b.state - a.state || b.size - a.size);
  for (const [rank, n] of ranked.slice(0, MOST).entries()) {
    const label = shorten(n.label);
    const font = n.state > 1 ? NODE_FONT_STRONG : NODE_FONT;
    const width = measure(label, font) + 4;
    // Below, inside the canvas; else above, right, left.
    const x = Math.max(width / 2, Math.min(n.x, across - width / 2));
    const beside = n.size + width / 2 + 5;
    const others = [
      { x, y: n.y - n.size - 11 },
      { x: n.x + beside, y: n.y },
      { x: n.x - beside, y: n.y },
    ].filter((place) => place.x - width / 2 >= 0 && place.x + width / 2 <= across);
    const box = { x, y: n.y + n.size + 11, width, height: 15, angle: 0, others };
    const alpha = fading && n.state === 0 ? 0.25 : 1;
    boxes.push({
      ...box,
      plate: false,
      label,
      font,
      colour: p.text,
      alpha,
      priority: n.size + 1000 * n.state,
      covers: rank < IMPORTANT || n.state > 0 ? n.size * 0.8 : 0,
      forced: n.state > 1,
    });
  }
  for (const e of edges) {
    const { x, y, angle, room } = edgeAnchor(e.source, e.target, e.curvature);
    const width = measure(e.label, EDGE_FONT) + 6;
    const fits = width < room - 18;
    if (!fits && e.state < 2) continue;
    const colour = e.state > 1 ? p.accent : p.faint;
    // Between two discs that are close the words would cover both: they stand above.
    const above = Math.min(e.source.y - e.source.size, e.target.y - e.target.size) - 12;
    const box = fits ? { x, y, width, height: 13, angle } : { x, y: above, width, height: 13, angle: 0 };
    boxes.push({
      ...box,
      plate: true,
      label: e.label,
      font: EDGE_FONT,
      colour,
      alpha: 1,
      priority: 5 + 500 * e.state,
      forced: e.state > 1,
    });
  }
  const obstacles: Circle[] = nodes
    .filter((n) => n.state > 0 || n.size > BIG || nodes.length < FEW)
    .map(({ x, y, size }) => ({ x, y, r: size * 0.8 }));
  return placeLabels(boxes, obstacles);
}
