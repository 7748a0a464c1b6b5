import type { EntityType } from '../../model/vocabulary';
import type { NameForm } from '../name-form';
import type { Names } from '../names';
import { namingOf } from '../naming';
import type { LinkContext } from './context';
import { bodyNamed } from './gazetteer';
import { linkPlace } from './link-place';
import { DEFAULT_LINK_SETTINGS, type Link, type LinkSettings } from './settings';

/** The Wikidata item of a cluster of names, or null: no link rather than a wrong one. `name`: its best name. */
export function linkOf(
  names: Names,
  context: LinkContext,
  type: EntityType,
  name: string,
  forms: readonly NameForm[],
  settings: LinkSettings = DEFAULT_LINK_SETTINGS,
): Link | null {
  if (forms.length === 0) return null;
  const naming = namingOf(type);
  if (naming === 'place') return linkPlace(names, context, forms, settings);
  return naming === 'institution' ? linkBody(name, forms, settings) : null;
}

/** A well-known body by its best name, when no other name of the cluster is another body's and it is no country's own. */
function linkBody(name: string, forms: readonly NameForm[], settings: LinkSettings): Link | null {
  const qid = bodyNamed(name);
  const others = forms.map((form) => bodyNamed(form.text)).filter((other) => other !== null);
  if (qid === null || others.some((other) => other !== qid)) return null;
  return forms.every((form) => form.generic) ? null : { qid, kind: null, confidence: settings.body };
}
