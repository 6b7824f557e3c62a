import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/key-vault.ts';
import { isVacant, moveAside, removeVault, takePlace } from './folder-swap.ts';

let parent: string;
const at = (...names: string[]) => path.join(parent, ...names);
const given = (folder: string, ...names: string[]) => {
  fs.mkdirSync(at(folder), { recursive: true });
  for (const name of names) fs.writeFileSync(at(folder, name), folder);
};
const filesIn = (folder: string) => fs.readdirSync(at(folder)).toSorted();

beforeEach(() => {
  parent = temporaryFolder();
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

describe('a place for a vault', () => {
  it('is vacant when nothing is there, or an empty folder, and not with a file in it', () => {
    given('empty');
    given('used', 'letter.txt');
    expect([isVacant(at('nowhere')), isVacant(at('empty')), isVacant(at('used'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('changes hands by two renames', () => {
    given('vault', 'vault.db');
    given('ready', 'vault.db', 'vault.json');
    moveAside(at('vault'), at('before'));
    expect(fs.existsSync(at('vault'))).toBe(false);
    takePlace(at('ready'), at('vault'), at('before'));
    expect(filesIn('vault')).toEqual(['vault.db', 'vault.json']);
    expect(fs.readFileSync(at('vault', 'vault.db'), 'utf8')).toBe('ready');
    expect(fs.readFileSync(at('before', 'vault.db'), 'utf8')).toBe('vault');
    expect(fs.existsSync(at('ready'))).toBe(false);
  });

  it('is taken also where an empty folder stands', () => {
    given('vault');
    given('ready', 'vault.json');
    takePlace(at('ready'), at('vault'), null);
    expect(filesIn('vault')).toEqual(['vault.json']);
  });

  it('keeps its vault when that cannot be moved', () => {
    given('vault', 'vault.db');
    given('before', 'something');
    expect(() => moveAside(at('vault'), at('before'))).toThrow(
      expect.objectContaining({ code: 'restore_blocked' }),
    );
    expect(filesIn('vault')).toEqual(['vault.db']);
  });

  it('gets the vault from before back when the other one cannot take it', () => {
    given('before', 'vault.db');
    expect(() => takePlace(at('missing'), at('vault'), at('before'))).toThrow(
      expect.objectContaining({ code: 'restore_blocked' }),
    );
    expect(filesIn('vault')).toEqual(['vault.db']);
    expect(fs.existsSync(at('before'))).toBe(false);
  });

  it('stays empty when nothing was there before', () => {
    expect(() => takePlace(at('missing'), at('vault'), null)).toThrow(
      expect.objectContaining({ code: 'restore_blocked' }),
    );
    expect(fs.existsSync(at('vault'))).toBe(false);
  });
});

describe('taking a vault away', () => {
  const own = [
    'vault.db',
    'vault.db-journal',
    'vault.json',
    'vault.json.1',
    'vault.json.5',
    'vault.json.tmp',
  ];

  it('takes every file of ours and the folder', () => {
    given('vault', ...own, 'restored.json', 'rotated.json');
    removeVault(at('vault'));
    expect(fs.existsSync(at('vault'))).toBe(false);
  });

  it('leaves what is not ours, and its folder', () => {
    given('vault', ...own, 'photo.jpg', 'vault.json.6');
    removeVault(at('vault'));
    expect(filesIn('vault')).toEqual(['photo.jpg', 'vault.json.6']);
  });

  it('does nothing where there is none', () => {
    removeVault(at('nowhere'));
    expect(fs.readdirSync(parent)).toEqual([]);
  });
});
