import type { Properties, Property } from '../../model/store';
import { FRACTIONS } from '../columns';

/** Values as Cypher text. Whatever a text holds, it ends where its quote ends. */

const SHORT: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const unicode = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `'It\'s'` */
export const textLiteral = (text: string): string =>
  `'${text.replace(/[\\']|\p{Cc}/gu, (c) => SHORT[c] ?? unicode(c))}'`;

/** A label, type or property name in backticks. */
export const nameText = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

function valueLiteral(name: string, value: Exclude<Property, null>): string {
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'object') return `[${value.map(textLiteral).join(', ')}]`;
  return FRACTIONS.has(name) && Number.isInteger(value) ? `${value}.0` : String(value);
}

/** `` {`id`: 'x', `count`: 3} ``; a property without a value is left out. */
export const mapLiteral = (properties: Properties): string =>
  `{${Object.entries(properties)
    .flatMap(([name, value]) => (value === null ? [] : [`${nameText(name)}: ${valueLiteral(name, value)}`]))
    .join(', ')}}`;
