import icons from 'virtual:entity-icons';
import { useStore } from './state/store';

/** The disc of the canvas, for the lists. */
export function EntityIcon({ type, size = 20 }: { type: string; size?: number }) {
  const entry = useStore((s) => s.vocabulary?.entityTypes.find((t) => t.type === type));
  return (
    <svg className="entity-icon" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="18" fill={entry?.colour ?? '#888'} />
      <g
        transform="translate(7.2 7.2) scale(0.9)"
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {icons[entry?.icon ?? '']?.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  );
}
