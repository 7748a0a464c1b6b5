import { canonicalUrl } from '../../src/ingest/canonical-url';
import { isoDate } from '../../src/ingest/dates';
import { headlineOf } from '../../src/ingest/headline';

test.each([
  ['2022-09-29', '2022-09-29'],
  ['2022-09', '2022-09'],
  ['2022', '2022'],
  ['20220929', '2022-09-29'],
  ['2022-09-29T10:00:00Z', '2022-09-29T10:00:00Z'],
  ['2022-09-29T10:00:00.000+0200', '2022-09-29T10:00:00.000+02:00'],
  ['2022-09-29 10:00', '2022-09-29T10:00'],
  ['2022-09-29T99:00', '2022-09-29'],
  ['Thu, 29 Sep 2022 10:00:00 GMT', '2022-09-29T10:00:00Z'],
  ['September 29, 2022', '2022-09-29'],
  ['Thursday, Sept. 29, 2022 10:00 am', '2022-09-29'],
  ['29th September 2022', '2022-09-29'],
  ['Sept 2022', '2022-09'],
  ['09/10/2022', null],
  ['2022-02-30', null],
  ['2022-13-01', null],
  ['yesterday', null],
  ['', null],
])('isoDate %j', (written, expected) => expect(isoDate(written)).toBe(expected));

test.each([
  ['Flood hits Venn\n\nThe river rose.', 'Flood hits Venn'],
  ['\n\n Will Venn   drown?\r\n\r\nThe river rose.', 'Will Venn drown?'],
  ['Men fled, U.K. intelligence says\n \nText', 'Men fled, U.K. intelligence says'],
  ['The river rose.\n\nIt rained.', null],
  ['Flood hits Venn\nThe river rose.', null],
  ['Flood hits Venn\n\n', null],
  ['By Ann Roe\n\nThe river rose.', null],
  ['***\n\nThe river rose.', null],
  [`${'word '.repeat(40)}\n\nThe river rose.`, null],
])('headlineOf %j', (text, expected) => expect(headlineOf(text)).toBe(expected));

test.each([
  ['https://Venn.example/a?utm_source=x&b=1#c', undefined, 'https://venn.example/a?b=1'],
  ['/a', 'https://venn.example/x', 'https://venn.example/a'],
  ['/a', undefined, null],
  ['javascript:alert(1)', undefined, null],
])('canonicalUrl %j', (written, base, expected) => expect(canonicalUrl(written, base)).toBe(expected));
