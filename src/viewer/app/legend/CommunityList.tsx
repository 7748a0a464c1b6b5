import { useState } from 'react';
import { COLOURED, communityColour, communityName } from '../../display/communities';
import { pickAll } from '../state/acts';
import { communitiesOf } from '../state/picture';
import { useStore } from '../state/store';

/** Communities with their colours, named by whom they are about; a click picks all members. */
export function CommunityList() {
  const all = useStore(communitiesOf);
  const [whole, setWhole] = useState(false);
  if (all.length === 0)
    return <p className="dim community-none">No two entities have a line between them.</p>;
  const cut = !whole && all.length > COLOURED + 1;
  return (
    <>
      <ul aria-label="Communities">
        {(cut ? all.slice(0, COLOURED) : all).map((community) => {
          const name = communityName(community);
          const members = new Set(community.members.map((n) => n.id));
          return (
            <li key={community.rank} className="legend-item">
              <button
                type="button"
                className="legend-switch"
                title={`Pick the community of ${name}`}
                onClick={() => pickAll(`Pick the community of ${name}`, (n) => members.has(n.id))}
              >
                <svg className="community-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                  <circle cx="10" cy="10" r="8" fill={communityColour(community.rank)} />
                </svg>
                <span className="legend-label">{name}</span>
                <span className="count">{members.size}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {cut && (
        <p className="legend-more">
          <button type="button" onClick={() => setWhole(true)}>
            all {all.length}
          </button>
        </p>
      )}
    </>
  );
}
