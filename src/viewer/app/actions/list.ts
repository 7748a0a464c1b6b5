import {
  IconArrowsMaximize,
  IconBinaryTree,
  IconCircleDot,
  IconEyeOff,
  IconFocus2,
  IconPinned,
  type IconProps,
  IconRoute,
  IconSitemap,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import {
  expand,
  findPaths,
  hideThese,
  isPinned,
  missingAround,
  pickOthers,
  pickRelated,
  showOnly,
  surroundings,
  togglePin,
} from '../state/acts';
import { getState } from '../state/store';

type Ids = readonly string[];

/** What can be done with what is picked or selected: one list for the bar, the panel, the keys and the help. */
export interface Action {
  readonly id: string;
  /** As on the key; on the button in small. */
  readonly key: string;
  readonly icon: ComponentType<IconProps>;
  label(ids: Ids): string;
  run(ids: Ids): void;
  /** What stands in its way now; null when it can be done. */
  obstacle?(ids: Ids): string | null;
  /** True while it is switched on. */
  on?(ids: Ids): boolean;
}

const nearby = (ids: Ids) => (ids.length === 1 ? 'its neighbours' : 'their neighbours');

export const ACTIONS: readonly Action[] = [
  { id: 'hide', key: 'H', icon: IconEyeOff, label: () => 'Hide', run: hideThese },
  { id: 'only', key: 'O', icon: IconFocus2, label: () => 'Show nothing else', run: showOnly },
  {
    id: 'around',
    key: '1',
    icon: IconCircleDot,
    label: (ids) => `Show only with ${nearby(ids)}`,
    run: (ids) => surroundings(ids, 1),
  },
  {
    id: 'around-2',
    key: '2',
    icon: IconSitemap,
    label: () => 'Show only what is within two steps',
    run: (ids) => surroundings(ids, 2),
  },
  {
    id: 'expand',
    key: 'E',
    icon: IconArrowsMaximize,
    label: (ids) => `Expand: bring ${nearby(ids)} back`,
    run: expand,
    obstacle: (ids) => (missingAround(ids).length === 0 ? 'all that the filters let through is shown' : null),
  },
  {
    id: 'related',
    key: 'R',
    icon: IconBinaryTree,
    label: (ids) => `Pick with ${nearby(ids)}`,
    run: pickRelated,
  },
  { id: 'others', key: 'I', icon: IconSwitchHorizontal, label: () => 'Pick all others', run: pickOthers },
  {
    id: 'pin',
    key: 'P',
    icon: IconPinned,
    label: (ids) => (isPinned(getState().view, ids) ? 'Unpin' : 'Pin where it is'),
    run: togglePin,
    on: (ids) => isPinned(getState().view, ids),
  },
  {
    id: 'path',
    key: 'W',
    icon: IconRoute,
    label: (ids) => (ids.length === 2 ? 'Find the paths between the two' : 'Find paths from here to …'),
    run: findPaths,
    obstacle: (ids) => (ids.length > 2 ? 'pick one or two' : null),
  },
];
