import { SegmentedControl } from '@mantine/core';
import type { View } from '../../display/view';
import { colourBy } from '../state/acts';
import { useStore } from '../state/store';

/** What the colours of the discs stand for. */
export function ColourSwitch() {
  const colouring = useStore((s) => s.view.colouring);
  return (
    <div className="colour-switch">
      <span id="colour-by">Colour by</span>
      <SegmentedControl
        size="xs"
        aria-labelledby="colour-by"
        value={colouring}
        onChange={(value) => colourBy(value as View['colouring'])}
        data={[
          { value: 'type', label: 'type' },
          { value: 'community', label: 'community' },
        ]}
      />
    </div>
  );
}
