import { describe, expect, it } from 'vitest';
import { listSourceFiles } from './source-files.ts';

const files = listSourceFiles();

describe('house rules (architecture.md, Habits)', () => {
  it('no file is longer than 500 lines', () => {
    const long = files
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 500);
    expect(long).toEqual([]);
  });

  it('files are kebab-case, and none is a drawer for everything', () => {
    const names = files.map((file) => file.path);
    expect(names.filter((name) => !/^[a-z0-9.\-_/[\]]+$/.test(name))).toEqual([]);
    expect(names.filter((name) => /(^|\/)(utils?|helpers?|misc|common-utils)\.tsx?$/.test(name))).toEqual([]);
  });

  it('no lint rule or type error is silenced in a file', () => {
    const silence = /(eslint|oxlint|biome)-(disable|ignore)|@ts-(ignore|expect-error|nocheck)|\bas any\b/;
    const silenced = files.filter(
      (file) => silence.test(file.text) && !file.path.startsWith('tests/architecture/'),
    );
    expect(silenced.map((file) => file.path)).toEqual([]);
  });

  it('no test is skipped or singled out for good', () => {
    const marked = files.filter(
      (file) =>
        /\.(test|spec)\.tsx?$/.test(file.path) && /\b(it|test|describe)\.(only|todo)\(/.test(file.text),
    );
    expect(marked.map((file) => file.path)).toEqual([]);
  });

  it('only the search and the database write SQL that only SQLite understands', () => {
    const raw = /\bsql\s*(<[^>]*>)?`|\bpragma\b/i;
    const wrong = files.filter(
      (file) =>
        file.path.startsWith('electron/core/') &&
        !/^electron\/core\/(database|features\/search)\//.test(file.path) &&
        !file.path.endsWith('.test.ts') &&
        raw.test(file.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('only renderer/api touches the bridge', () => {
    const wrong = files.filter(
      (file) =>
        file.path.startsWith('renderer/') &&
        !file.path.startsWith('renderer/api/') &&
        /window\.keystead/.test(file.text),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
