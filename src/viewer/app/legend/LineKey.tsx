import type { Palette } from '../../display/palette';

/** What the colours and dashes of the lines mean. */
export function LineKey({ palette }: { palette: Palette }) {
  return (
    <ul className="line-key" aria-label="Colours of the lines">
      {Object.entries(palette.quads).map(([quad, colour]) => (
        <li key={quad}>
          <LineMark colour={colour} /> {quad}
        </li>
      ))}
      <li>
        <LineMark colour={palette.edge} /> other relations
      </li>
      <li>
        <LineMark colour={palette.faint} dashed /> estimated only (“likely”)
      </li>
      <li>
        <LineMark colour={palette.ghost} dashed /> not factual
      </li>
    </ul>
  );
}

export function LineMark({ colour, dashed = false }: { colour: string; dashed?: boolean }) {
  return (
    <svg className="line-mark" width="20" height="10" viewBox="0 0 20 10" aria-hidden="true">
      <path d="M0 5H14" stroke={colour} strokeWidth="2.4" strokeDasharray={dashed ? '4 2.5' : undefined} />
      <path d="M13 1l6 4l-6 4z" fill={colour} />
    </svg>
  );
}
