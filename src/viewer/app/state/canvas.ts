import type { Sight } from '../../display/camera-address';
import type { Renderer } from '../sigma';

/** The drawing, for those who have to ask it where things are; null without WebGL. */
let drawing: Pick<Renderer, 'places' | 'sight' | 'lookAt' | 'frame'> | null = null;

export const setDrawing = (renderer: typeof drawing): void => {
  drawing = renderer;
};
export const placesOf: Renderer['places'] = (ids) => drawing?.places(ids) ?? {};

/** Where the window is to be as soon as there is something to be seen. */
let wanted: Sight | null = null;
export const lookAt = (sight: Sight): void => {
  wanted = drawing?.lookAt(sight) ? null : sight;
};
export const sightNow = (): ReturnType<Renderer['sight']> =>
  drawing?.sight() ?? (wanted && { ...wanted, whole: false });
export const wantedSight = (): Sight | null => wanted;
export const frameNow = (): ReturnType<Renderer['frame']> => drawing?.frame() ?? null;
