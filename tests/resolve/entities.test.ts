import type { Entity } from '../../src/model/extraction';
import { namedEntityId } from '../../src/model/ids';
import { resolve } from '../../src/resolve/resolve';
import { quantityValue } from '../../src/resolve/value';
import { mark, time } from './reading';

const entities = (text: string): readonly Entity[] => {
  const m = mark(text);
  return resolve(m.article, m.reading).entities;
};

describe('entities', () => {
  test('the best name is full, without possessive, capitals and title', () => {
    expect(entities('[P:GREY] wins. [P:Ann Grey’s] car. [P:Mrs. Grey]')[0]).toMatchObject({
      name: 'Ann Grey',
      scope: 'global',
      id: namedEntityId('PERSON', 'Ann Grey'),
    });
  });
  test('a country has its usual name, whatever the article calls it', () => {
    expect(entities('[L:U.S.] and [L:American] troops')[0]).toMatchObject({
      name: 'United States',
      subtype: 'COUNTRY',
      aliases: ['U.S.', 'American'],
    });
  });
  test('a reader who asks for an abbreviation finds it', () => {
    expect(entities('The [O:Ministry of Defence]')[0]!.aliases).toContain('MoD');
    expect(entities('The [O:Defense Ministry]')[0]!.aliases).toContain('MoD');
    expect(entities('The [O:Department of Justice]')[0]!.aliases).toContain('DoJ');
    expect(entities('The [O:Institute for the Study of War]')[0]!.aliases).toEqual(['ISW']);
  });
  test('a bare surname and a ministry of no country are no names beyond the article', () => {
    expect(entities('[P:Grey] left.')[0]).toMatchObject({ scope: 'document', id: 'a1#grey' });
    expect(entities('The [O:Ministry of Health] said.')[0]!.scope).toBe('document');
  });
  test('two countries’ ministries have two ids, one country’s has one', () => {
    const id = (text: string) => entities(text).find(({ type }) => type === 'ORGANIZATION')!.id;
    expect(id('[L:Peru]’s [O:Ministry of Health]')).not.toBe(id('[L:Chile]’s [O:Ministry of Health]'));
    expect(id('the [O:Peruvian Health Ministry]')).toBe(id('the [O:Ministry of Health] of [L:Peru]'));
  });
  test('unnamed things have ids of the article, each its own', () => {
    expect(entities('A [p:soldier] and a [p:soldier]').map(({ id, scope }) => [id, scope])).toEqual([
      ['a1#soldier', 'document'],
      ['a1#soldier-2', 'document'],
    ]);
  });
  test('a nominal entity has its longest phrase as name', () => {
    expect(entities('The [o:water board] met. The [o:water board].')[0]!.name).toBe('water board');
  });
  test.each([
    ['[O:University of Ghana]', 'UNIVERSITY'],
    ['[O:Daily Graphic Newspaper]', 'MEDIA'],
    ['[O:Peruvian Army]', 'MILITARY'],
    ['[O:Ministry of Health]', 'GOVERNMENT_BODY'],
    ['[O:United Nations]', 'IGO'],
    ['[O:Green Party]', 'PARTY'],
    ['[O:Borgen Foundation]', 'NGO'],
    ['[O:Hanes Brands Inc]', 'COMPANY'],
    ['[L:Texas]', 'REGION'],
    ['[L:Nairobi]', 'CITY'],
    ['[L:Orange River]', 'OTHER'],
    ['[P:Ann Grey]', null],
  ])('%s is a %s', (text, subtype) => {
    expect(entities(text)[0]!.subtype).toBe(subtype);
  });
  test('a date has the value of its time expression', () => {
    const m = mark('in [D:last month]');
    const [date] = resolve(m.article, {
      ...m.reading,
      times: [time(m.spanOf('last month'), '2022-08')],
    }).entities;
    expect(date).toMatchObject({ value: '2022-08', name: 'last month', scope: 'global' });
  });
  test.each([
    ['$35 billion', '35000000000'],
    ['1,200 troops', '1200'],
    ['three people', '3'],
    ['66.06 percent', '66.06'],
    ['two hundred thousand', '200000'],
    ['10-20', null],
    ['3-0', null],
    ['several', null],
  ])('quantity %s', (text, value) => {
    expect(quantityValue(text)).toBe(value);
  });
});
