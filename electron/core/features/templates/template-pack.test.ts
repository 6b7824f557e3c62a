import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packParts } from '#shared/domain/templates/template-codes.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenChecklist } from '#tests/support/builders/template.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { readPack } from './pack-file.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const rights = { basis: 'own_content', reference: '', confirmed: true } as const;
const star = {
  name: 'Our garden star',
  scaleMax: 5 as const,
  copyrightLine: '',
  bands: [
    { key: 'low', from: 1, to: 2, label: 'Not yet', meaning: '' },
    { key: 'high', from: 3, to: 5, label: 'It grows', meaning: '' },
  ],
  areas: ['soil', 'light', 'water'].map((key) => ({ key, label: key, prompt: '' })),
};

async function givenStar(name: string, basis: 'own_content' | 'written_permission' = 'own_content') {
  const statement = { ...rights, basis, reference: basis === 'own_content' ? '' : 'Folder 4' };
  const { id } = await vault.call('stars.saveTemplate', {
    id: null,
    familyId: null,
    content: { ...star, name },
    rights: statement,
  });
  await vault.call('stars.publishTemplate', { id, rights: statement });
}

/** Something of every part. */
async function givenTemplates(): Promise<void> {
  await vault.call('templates.save', {
    id: null,
    kind: 'note',
    name: 'Visit',
    lines: ['How it was', 'Next'],
  });
  await vault.call('templates.save', {
    id: null,
    kind: 'checklist',
    name: 'First week',
    lines: ['Bus', 'Bell'],
  });
  await vault.call('movingIn.saveStarter', { items: [{ group: 'kitchen', text: 'A kettle' }] });
  const pair = {
    avoid: ['case load'],
    tryInstead: ['people we see'],
    reason: 'Nobody is a load',
    enabled: true,
  };
  await vault.call('languageHints.saveOwn', { id: null, ...pair });
  const { settings } = await vault.call('methods.settings', {});
  await vault.call('methods.saveSettings', { ...settings, usual: { ...settings.usual, visitLater: 21 } });
  await givenStar(star.name);
  await givenStar('By permission', 'written_permission');
  await vault.call('wellbeing.saveScale', {
    id: null,
    name: 'Three questions',
    items: [{ label: 'Sleep', lowerIsBetter: false }],
    minAnswer: 0,
    maxAnswer: 5,
    scoring: 'sum',
  });
  await vault.call('practice.saveFramework', {
    id: null,
    content: {
      name: 'Our craft',
      owner: 'Us',
      competencies: [
        {
          key: 'listening',
          name: 'Listening',
          relevance: '',
          levels: [{ label: 'Begins', levelNumber: 1, description: '' }],
        },
      ],
    },
  });
}

async function exported(parts: readonly (typeof packParts)[number][] = packParts): Promise<string> {
  const { jobId } = await vault.call('templatePack.prepareFile', { parts: [...parts], starsAreOwn: true });
  const target = path.join(vault.folder, 'pack.json');
  await vault.internal['files.write']?.({ jobId, path: target });
  return fs.readFileSync(target, 'utf8');
}

const look = async (text: string) => {
  const { problem, items } = await vault.call('templatePack.look', { text });
  return {
    problem,
    changes: Object.fromEntries(items.map(({ part, name, change }) => [`${part} ${name}`.trim(), change])),
  };
};

describe('a template pack', () => {
  it('has something of every part, and only stars that are own work', async () => {
    await givenTemplates();
    const offer = await vault.call('templatePack.offer', {});
    expect(offer.map(({ count }) => count)).toEqual(packParts.map(() => 1));
    const text = await exported();
    expect(Object.keys(readPack(text).content ?? {})).toEqual([...packParts]);
    expect(text).not.toContain('By permission');
    expect(Object.keys(readPack(await exported(['checklists'])).content ?? {})).toEqual(['checklists']);
  });

  it('holds nothing about anybody: no name, no id, no words of a file', async () => {
    const { caseId, personId } = await givenPerson(vault, { chosenName: 'Canary Amsel' });
    await givenNote(vault, caseId, { whatHappened: 'canary-note-words' });
    await givenTemplates();
    const checklistId = await givenChecklist(vault, caseId);
    await vault.call('caseChecklists.setLine', {
      caseId,
      checklistId,
      place: 0,
      state: 'not_needed',
      reason: 'canary-reason',
    });
    const workers = await vault.call('workers.list', {});
    const text = await exported();
    for (const canary of [
      caseId,
      personId,
      checklistId,
      'Canar',
      'canary',
      ...workers.flatMap(({ id, name }) => [id, name]),
    ]) {
      expect(text).not.toContain(canary);
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/u);
    expect(text).not.toMatch(/confirmedBy|confirmedAt|created/u);
  });

  it('says what is new, changed and the same, and takes in what differs', async () => {
    await givenTemplates();
    const text = await exported();
    expect(new Set(Object.values((await look(text)).changes))).toEqual(new Set(['same']));
    expect(
      await vault.call('templatePack.take', { text, parts: [...packParts], starsAreOwn: true }),
    ).toMatchObject({
      taken: 0,
    });
    const other = await openTestVault();
    try {
      const mine = vault;
      vault = other;
      await vault.call('templates.save', { id: null, kind: 'note', name: 'visit', lines: ['Ours'] });
      expect((await look(text)).changes).toMatchObject({
        'note_templates Visit': 'changed',
        'checklists First week': 'new',
      });
      const { taken } = await vault.call('templatePack.take', {
        text,
        parts: [...packParts],
        starsAreOwn: true,
      });
      expect(taken).toBe(packParts.length);
      expect(await exported()).toBe(text);
      const notes = await vault.call('templates.list', { kind: 'note' });
      expect(notes.map(({ name, isRetired }) => [name, isRetired])).toEqual([
        ['visit', true],
        ['Visit', false],
      ]);
      vault = mine;
    } finally {
      await other.close();
    }
  });

  it('is taken back whole: what was here returns', async () => {
    await givenTemplates();
    const text = await exported();
    const other = await openTestVault();
    const mine = vault;
    vault = other;
    try {
      const pair = { avoid: ['Case load'], tryInstead: ['people'], reason: '', enabled: true };
      await vault.call('languageHints.saveOwn', { id: null, ...pair });
      await givenStar('Our Garden Star');
      await vault.call('templates.save', { id: null, kind: 'note', name: 'visit', lines: ['Ours'] });
      const before = await exported();
      const { id } = await vault.call('templatePack.take', {
        text,
        parts: [...packParts],
        starsAreOwn: true,
      });
      expect((await vault.call('stars.templates', {})).find(({ name }) => name === star.name)?.version).toBe(
        2,
      );
      expect(await vault.call('templatePack.last', {})).toMatchObject({ id, taken: 8 });
      await vault.call('templatePack.undo', { id });
      expect(await exported()).toBe(before);
      expect(await vault.call('templatePack.last', {})).toBeNull();
      expect(await vault.answer('templatePack.undo', { id })).toMatchObject({ code: 'changed_meanwhile' });
    } finally {
      vault = mine;
      await other.close();
    }
  });

  it('brings stars only with the statement that they are own work', async () => {
    await givenTemplates();
    const text = await exported();
    for (const refused of [
      vault.answer('templatePack.prepareFile', { parts: ['stars'], starsAreOwn: false }),
      vault.answer('templatePack.take', { text, parts: ['stars'], starsAreOwn: false }),
    ]) {
      expect(await refused).toMatchObject({ code: 'rights_statement_missing' });
    }
  });

  it.each([
    ['not json', 'not_json'],
    ['{"format":"something"}', 'not_a_pack'],
    ['{"format":"keystead-templates","version":2,"parts":{}}', 'newer'],
    ['{"format":"keystead-templates","version":1,"parts":{"people":[]}}', 'damaged'],
    [
      '{"format":"keystead-templates","version":1,"parts":{"checklists":[{"name":"x","lines":[]}]}}',
      'damaged',
    ],
  ])('of another kind is refused with a reason: %s', async (text, problem) => {
    expect((await look(text)).problem).toBe(problem);
    expect(
      await vault.answer('templatePack.take', { text, parts: ['checklists'], starsAreOwn: false }),
    ).toMatchObject({ code: 'invalid_input' });
  });

  it('that a rule refuses comes in not even in part', async () => {
    await givenTemplates();
    const broken = (await exported()).replace('"from": 3', '"from": 4');
    expect((await look(broken)).problem).toBe('damaged');
  });
});
