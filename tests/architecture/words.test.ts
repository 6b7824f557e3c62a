import { describe, expect, it } from 'vitest';
import { english } from '#shared/i18n/catalogue.ts';
import { listSourceFiles } from './source-files.ts';

/** Every key of the catalogue as `namespace:path`; the plural forms of a sentence are one key. */
function keysOf(node: object, path: string, found = new Set<string>()): Set<string> {
  for (const [key, value] of Object.entries(node)) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
    const name = `${base}_other` in node ? base : key;
    const here = path.endsWith(':') ? `${path}${name}` : `${path}.${name}`;
    if (typeof value === 'string') found.add(here);
    else if (typeof value === 'object' && value !== null) keysOf(value, here, found);
  }
  return found;
}

const code = listSourceFiles()
  .filter(({ path }) => /^(renderer|shared|electron)\/.*\.tsx?$/.test(path))
  .map(({ text }) => text)
  .join('\n');
const literals = new Set(Array.from(code.matchAll(/['"]([\w:.-]+)['"]/g), ([, text = '']) => text));
/** Beginnings of keys that are made in the code: `section.${…}`. */
const families = new Set(Array.from(code.matchAll(/`([\w:.-]+[.:])\$\{/g), ([, text = '']) => text));

/** A key is used when it stands in the code, or when the code makes keys of its family. */
function isUsed(key: string): boolean {
  const [namespace = '', path = ''] = key.split(':');
  if (literals.has(path) || literals.has(key)) return true;
  const parts = path.split('.');
  return parts.some((_part, index) => {
    const family = parts
      .slice(0, index)
      .map((part) => `${part}.`)
      .join('');
    return (family !== '' && families.has(family)) || families.has(`${namespace}:${family}`);
  });
}

describe('the catalogue', () => {
  // The words of domain codes are tied to their codes by a test of their own.
  const { domain: _codes, language: _pairs, ...screens } = english;
  const keys = Object.entries(screens).flatMap(([namespace, words]) => [...keysOf(words, `${namespace}:`)]);

  it('has no words that no screen uses', () => {
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('has no empty words and no left-over places', () => {
    const sentences = JSON.stringify(english);
    expect(sentences).not.toMatch(/:""/);
    expect(sentences).not.toMatch(/TODO|FIXME|lorem/i);
  });
});
