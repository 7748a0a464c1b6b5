/** Who is beside whom. */

interface Line {
  readonly source: string;
  readonly target: string;
}

/** Lines of each entity with the entity at their other end; a self-loop leads nowhere. */
export type Links<L extends Line> = ReadonlyMap<
  string,
  readonly { readonly other: string; readonly line: L }[]
>;

export function linksOf<L extends Line>(lines: readonly L[]): Links<L> {
  const links = new Map<string, { other: string; line: L }[]>();
  const add = (id: string, other: string, line: L) => {
    const known = links.get(id);
    if (known) known.push({ other, line });
    else links.set(id, [{ other, line }]);
  };
  for (const line of lines) {
    if (line.source === line.target) continue;
    add(line.source, line.target, line);
    add(line.target, line.source, line);
  }
  return links;
}

/** The entities themselves and everything within so many steps of them. */
export function around(ids: Iterable<string>, links: Links<Line>, steps: number): Set<string> {
  const found = new Set(ids);
  let rim: readonly string[] = [...found];
  for (let step = 0; step < steps; step++) {
    const next = rim
      .flatMap((id) => (links.get(id) ?? []).map((l) => l.other))
      .filter((id) => !found.has(id));
    rim = [...new Set(next)];
    for (const id of rim) found.add(id);
  }
  return found;
}
