import type { Command, Option } from 'commander';
import { choicesOf } from '../query/choices';
import type { Parameter } from '../query/parameter';
import { type SavedQuery, savedQueries } from '../query/saved';
import type { Shell } from './completion-scripts';

/** Values of flags that are checked elsewhere than in the flag itself. */
const FLAG_VALUES: Readonly<Record<string, readonly string[]>> = { '--store': ['embedded', 'neo4j'] };

/** Bash breaks words at `=`: "--param name=x" arrives as four words. */
export function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  let open = false;
  for (const word of words) {
    if (word === '=' || open) whole.push(`${whole.pop() ?? ''}${word}`);
    else whole.push(word);
    open = word === '=';
  }
  return whole;
}

/** What may stand for the last word of a command line (`words[0]` is the program's name), in the order of the help. */
export function candidates(program: Command, words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const [command, from] = commandOf(program, words.slice(1, -1));
  return possible(command, words.slice(1 + from, -1), last).filter((word) => word.startsWith(last));
}

/** The candidates as the shell takes them: bash replaces only what follows the last `=`. */
export function completionLines(program: Command, shell: Shell, given: readonly string[]): string {
  const words = shell === 'bash' ? joined(given) : given;
  const last = words.at(-1) ?? '';
  const cut = shell === 'bash' ? last.lastIndexOf('=') + 1 : 0;
  return candidates(program, words)
    .map((word) => `${word.slice(cut)}\n`)
    .join('');
}

/** The innermost command that the words name, and how many of them do. */
function commandOf(program: Command, words: readonly string[]): readonly [Command, number] {
  const next = program.commands.find((c) => c.name() === words[0] || c.aliases().includes(words[0] ?? ''));
  if (next === undefined) return [program, 0];
  const [command, from] = commandOf(next, words.slice(1));
  return [command, from + 1];
}

function possible(command: Command, before: readonly string[], last: string): string[] {
  const previous = before.at(-1) ?? '';
  const flag = command.options.find((o) => o.long === previous || o.short === previous);
  if (flag !== undefined && (flag.required || flag.optional)) return valuesOf(flag, before, last);
  if (last.startsWith('-')) return flagsOf(command);
  const commands = visible(command).map((c) => c.name());
  if (commands.length > 0) return command.parent === null ? [...commands, 'help'] : commands;
  // `newsgraph help NAME`
  if (command.name() === 'help' && command.parent !== null)
    return visible(command.parent).map((c) => c.name());
  const nth = positionals(command, before).length;
  if (command.name() === 'query' && nth === 0) return [...savedQueries().keys()];
  const argument = command.registeredArguments[Math.min(nth, command.registeredArguments.length - 1)];
  return [...(argument?.argChoices ?? [])];
}

const isHidden = (command: Command): boolean => (command as { _hidden?: boolean })._hidden === true;
const visible = (command: Command): Command[] => command.commands.filter((c) => !isHidden(c));

const flagsOf = (command: Command): string[] => [
  ...command.options.flatMap((o: Option) => (o.hidden || o.long == null ? [] : [o.long])),
  '--help',
];

/** The words that are neither flags nor their values. */
function positionals(command: Command, words: readonly string[]): string[] {
  const takes = new Set(
    command.options.filter((o) => o.required || o.optional).flatMap((o) => [o.long, o.short]),
  );
  return words.filter((word, i) => !word.startsWith('-') && !takes.has(words[i - 1] ?? ''));
}

function valuesOf(flag: Option, before: readonly string[], last: string): string[] {
  if (flag.argChoices) return [...flag.argChoices];
  if (flag.long !== '--param') return [...(FLAG_VALUES[flag.long ?? ''] ?? [])];
  const query = before.map((word) => savedQueries().get(word)).find((q) => q !== undefined);
  return query === undefined ? [] : parameterWords(query, before, last);
}

/** `name=` of the parameters that are not given yet; behind the sign their values where there is a list of them. */
function parameterWords(query: SavedQuery, before: readonly string[], last: string): string[] {
  const [name, typed] = last.split(/=(.*)/s);
  if (typed === undefined) {
    const given = new Set(before.map((word) => word.split('=')[0]));
    return query.parameters.filter((p) => !given.has(p.name)).map((p) => `${p.name}=`);
  }
  const parameter = query.parameters.find((p) => p.name === name);
  if (parameter === undefined) return [];
  // of a list the last item is being typed
  const done = parameter.type === 'list' ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  return parameterValues(parameter).map((value) => `${name}=${done}${value}`);
}

function parameterValues({ type, of, default: fallback }: Parameter): readonly string[] {
  if (of !== undefined) return choicesOf(of);
  if (type === 'boolean') return ['true', 'false'];
  return typeof fallback === 'number' ? [String(fallback)] : [];
}
