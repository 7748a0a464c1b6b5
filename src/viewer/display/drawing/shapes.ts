/** A picture as plain shapes in pixels: one list, painted on a canvas or written as SVG. */
export type Shape =
  | {
      readonly kind: 'path';
      /** As in SVG's `d`. */
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly dash?: readonly number[];
      /** Moves and sizes the path. */
      readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
      readonly alpha?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      /** Radians. */
      readonly angle: number;
      readonly text: string;
      /** As in CSS's `font`: weight, size in pixels, family. */
      readonly font: { readonly weight: number; readonly size: number; readonly family: string };
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: string;
      /** Around the letters, so that lines behind do not disturb. */
      readonly halo?: string;
      readonly alpha?: number;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Null: one sees through. */
  readonly background: string | null;
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** To a hundredth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

export const circle = (x: number, y: number, r: number): string =>
  `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 0 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-2 * r)} 0Z`;

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}Z`;
