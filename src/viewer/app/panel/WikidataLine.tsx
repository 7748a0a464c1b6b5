import { IconExternalLink } from '@tabler/icons-react';
import { percent } from '../../display/words';

/** The Wikidata id of an entity and how sure the link is. Nothing is asked of Wikidata unless the reader follows the link. */
export function WikidataLine({ qid, confidence }: { qid: string | null; confidence: number | null }) {
  if (qid === null) return null;
  return (
    <span className="aliases">
      Wikidata: {qid}
      {confidence !== null && ` (${percent(confidence)} sure)`}
      <a
        href={`https://www.wikidata.org/wiki/${encodeURIComponent(qid)}`}
        target="_blank"
        rel="noreferrer noopener"
        className="external"
        aria-label={`Open ${qid} at Wikidata`}
      >
        <IconExternalLink size={14} />
      </a>
    </span>
  );
}
