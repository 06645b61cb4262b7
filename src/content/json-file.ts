import { type ContentFile, unreadAt } from './content-file.ts';
import { jsonFault } from './json-fault.ts';
import { parseYaml } from './yaml-file.ts';

/** A file of JSON: what JSON.parse refuses is a mistake, however well YAML could guess what was meant. */
export function parseJson(file: string, text: string): ContentFile {
  let value: unknown;
  let keys = 0;
  try {
    value = JSON.parse(text, (_key, part: unknown) => {
      if (typeof part === 'object' && part !== null && !Array.isArray(part)) keys += Object.keys(part).length;
      return part;
    });
  } catch {
    const { offset, words } = jsonFault(text) ?? {
      offset: 0,
      words: 'this file is not readable as JSON',
    };
    const lines = text.slice(0, offset).split('\n');
    const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return { file, value: undefined, faults: unreadAt(file, [{ ...place, words }]), at: () => place };
  }
  // Read as the YAML that it is too, it tells lines, which few are asked for: that takes far more time.
  let slow: ContentFile | undefined;
  const lined = () => {
    slow ??= parseYaml(file, text);
    return slow;
  };
  const written = (text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? []).filter((string) => string.endsWith(':'));
  // JSON.parse takes the last of two equal keys and says nothing.
  const faults = written.length === keys ? [] : lined().faults;
  return { file, value, faults, at: (path) => lined().at(path) };
}
