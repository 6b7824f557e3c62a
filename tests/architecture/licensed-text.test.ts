import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

/**
 * Names of tools that belong to others (domain.md 1.6, 14). Only names, which are facts: a list of their wording would
 * itself be the copy that we must not hold. Our own feature is the "outcome star", and on screen just "star".
 */
const toolNames = [
  'outcomes star',
  'home star',
  'homelessness star',
  'recovery star',
  'drug and alcohol star',
  'alcohol star',
  'justice star',
  'victim of crime star',
  'empowerment star',
  'pathway star',
  'spectrum star',
  'shooting star',
  'older persons star',
  'independent living star',
  'independence star',
  'family star',
  'teen star',
  'carers star',
  'journey of change',
  'star online',
  'triangle consulting',
] as const;

/** The one sentence that may name them: that Keystead has nothing to do with their owner (domain.md 1.6). */
const disclaimer = /not connected with Triangle.*trade mark/u;

const namePatterns = toolNames.map((name) => ({
  name,
  pattern: new RegExp(
    `(?<![a-z])${name.replaceAll('s ', "[’']?s ").replaceAll(' ', '[\\s_-]*')}(?![a-rt-z])`,
    'iu',
  ),
}));

/** Names of other people's tools in a text, in prose and in identifiers. */
function findToolNames(text: string): string[] {
  const ours = text
    .split('\n')
    .filter((line) => !disclaimer.test(line))
    .join('\n');
  return namePatterns.filter(({ pattern }) => pattern.test(ours)).map(({ name }) => name);
}

/** Everything in the repository that people or programs read as text. */
function listTextFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => /\.(?:ts|tsx|mjs|js|json|md|css|html|svg|yml|yaml|csv|txt|sql)$/u.test(file))
    .filter((file) => file !== 'package-lock.json' && file !== 'tests/architecture/licensed-text.test.ts')
    .filter((file) => fs.existsSync(path.join(root, file)));
}

describe('text that others own (domain.md 1.6, 14)', () => {
  it('is named nowhere, in no file and in no file name', () => {
    const files = listTextFiles();
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap((file) =>
      findToolNames(`${file}\n${fs.readFileSync(path.join(root, file), 'utf8')}`).map(
        (name) => `${file}: ${name}`,
      ),
    );
    expect(named).toEqual([]);
  });

  it.each([
    ['The Outcomes Star™ says so', 'outcomes star'],
    ['const outcomesStar = 1;', 'outcomes star'],
    ['create table recovery_stars', 'recovery star'],
    ['features/home-star/home-star.service.ts', 'home star'],
    ['an Older Person’s Star', 'older persons star'],
    ['the journey\n of change', 'journey of change'],
  ])('would be found in %j', (text, name) => {
    expect(findToolNames(text)).toEqual([name]);
  });

  it.each([
    'Keystead is not connected with Triangle. The Outcomes Star is its trade mark.',
    'the outcome star of a person',
    'const homeStart = home.started;',
    'At home. Star and table.',
  ])('is not seen in %j', (text) => {
    expect(findToolNames(text)).toEqual([]);
  });
});
