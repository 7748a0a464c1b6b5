import type { Sight } from '../../display/camera-address';
import type { Disc } from '../../display/edge-geometry';
import type { Focus, Target } from '../../display/focus';
import type { Spot } from '../../display/lasso';
import type { Palette } from '../../display/palette';
import type { Scene } from '../../display/scene';
import type { View } from '../../display/view';
import type { IconAtlas } from './icon-atlas';

/** What the page asks of a renderer; nothing of sigma in it. */
export interface Renderer {
  /** Shows this scene; places that nodes have are kept, new ones are laid out. */
  setScene(scene: Scene, p: Palette, placing: Placing): void;
  /** What stands out until something else is hovered. */
  select(target: Target | null): void;
  mark(marks: Marks): void;
  /** The node at a place of the window, the one on top. */
  at(spot: Spot): string | null;
  /** Nodes whose middle lies in this part of the window. */
  within(polygon: readonly Spot[]): string[];
  /** Where nodes stand now, in the units of the layout. */
  places(ids: Iterable<string>): View['pinned'];
  /** What the window shows, `whole` when nobody has moved it; null until there is a picture. */
  sight(): (Sight & { readonly whole: boolean }) | null;
  /** Moves the window there. False when there is no picture yet. */
  lookAt(sight: Sight): boolean;
  /** The picture in the window as it is now; null until there is one. */
  frame(): Frame | null;
  fit(): void;
  zoom(direction: 'in' | 'out'): void;
  kill(): void;
}

/** Where everything stands on the screen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly discs: ReadonlyMap<string, Disc>;
  /** What a line of one pixel measures at this zoom. */
  readonly zoom: number;
  readonly edgeLabels: boolean;
  readonly focus: Focus | null;
  readonly selected: ReadonlySet<string>;
}

/** Where a person wants the nodes. */
export type Placing = Pick<View, 'pinned' | 'arrangement'>;

export interface Marks {
  readonly picked: ReadonlySet<string>;
  /** The paths that are looked at. */
  readonly way: Focus | null;
}

export interface RendererEvents {
  /** `add`: with Ctrl or Cmd held, to pick several. */
  onSelect(target: Target | null, add: boolean): void;
  onHover(target: Target | null): void;
  onLayout(running: boolean): void;
  /** Nodes that were dragged, with their new places. */
  onMove(places: View['pinned']): void;
  /** The window has come to rest. */
  onSight(): void;
}

export interface RendererOptions extends RendererEvents {
  readonly atlas: IconAtlas;
  /** Name of the icon for an entity type. */
  readonly iconOf: (type: string) => string;
  readonly reducedMotion: boolean;
  /** What the page begins with: laid out first whatever is shown, so that a link gives the same picture as the way that led to it. */
  readonly base: Scene;
  /** Where the window is to be when the first layout has ended. */
  sightAtFirst(): Sight | null;
}
