import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { labelsOf, loadRelationLabels } from '../../src/evaluate/relation-labels';
import { SchemaError } from '../../src/model/errors';
import { vocabulary } from '../../src/model/vocabulary';

const written = (value: unknown): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'labels-')), 'relation-labels.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
};

describe('the labels of annotated sets', () => {
  it.each(['knowledgenet', 'conll04', 'kbp37', 'redocred'])(
    '%s: every side that a label asks for is a type that the relation allows there',
    (set) => {
      const { relationTypes, entityTypes } = vocabulary();
      for (const [label, readings] of Object.entries(labelsOf(set)!))
        for (const { type, inverse, head = [], tail = [] } of readings ?? []) {
          const { from, to } = relationTypes.get(type)!;
          const [first, second] = inverse ? [tail, head] : [head, tail];
          const known = (types: readonly string[]) => types.filter((t) => entityTypes.has(t as never));
          expect([label, known(first).length === 0 || first.some((t) => from.includes(t as never))]).toEqual([
            label,
            true,
          ]);
          expect([label, known(second).length === 0 || second.some((t) => to.includes(t as never))]).toEqual([
            label,
            true,
          ]);
        }
    },
  );

  it('say nothing of a set that uses the vocabulary itself', () => {
    expect(labelsOf('newsgraph')).toBeUndefined();
    expect(labelsOf(null)).toBeUndefined();
  });

  it('are refused when they name a relation that does not exist or a side that is none', () => {
    const broken = { made: { X: [{ type: 'NO_SUCH_TYPE', inverse: false }] } };
    expect(() => loadRelationLabels(written(broken))).toThrow(SchemaError);
    expect(() => loadRelationLabels(written({ made: { X: [{ type: 'OWNS', inverse: 'yes' }] } }))).toThrow(
      SchemaError,
    );
    expect(loadRelationLabels(written({ made: { X: null } }))).toEqual({ made: { X: null } });
  });
});
