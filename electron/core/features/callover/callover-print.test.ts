import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { closeMeeting, givenAction, givenDecision, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { agreedScores, givenReading } from '#tests/support/builders/star.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';

let vault: TestVault;
let ilka: CaseId;
let joao: CaseId;
let meetingId: string;
let entryIds: readonly string[];
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId: ilka } = await givenPerson(vault));
  ({ caseId: joao } = await givenPerson(vault, { chosenName: 'João Batista' }));
  await givenNote(vault, ilka, { hunch: true, goodNews: true, whatHappened: 'A secret of the team.' });
  await givenReading(vault, ilka, {
    scores: agreedScores(housingSupportAreas, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
  });
  await vault.call('callover.saveMessage', { caseId: ilka, askedBeforehand: true, message: 'To the team.' });
  ({ meetingId, entryIds } = await givenMeeting(vault, [ilka, joao]));
});
afterEach(() => vault.close());

async function modelOf<K extends PrintModel['kind']>(
  kind: K,
  jobId: string,
): Promise<Extract<PrintModel, { kind: K }>> {
  const model = await vault.call('prints.model', { jobId });
  if (model.kind !== kind) throw new Error('another page');
  return model as Extract<PrintModel, { kind: K }>;
}

async function packOf(differences: Partial<InputOf<'callover.preparePack'>> = {}) {
  const { jobId } = await vault.call('callover.preparePack', {
    meetingId,
    names: 'initials',
    forOtherAgency: null,
    greyscale: false,
    encrypt: false,
    ...differences,
  });
  return { jobId, model: await modelOf('callover_pack', jobId) };
}

async function finish(jobId: string): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const target = path.join(vault.folder, 'pack.pdf');
  await vault.internal['prints.finish']?.({ jobId, path: target, pdf: await pdf.save() });
}

const share = (caseId: CaseId, scopes: InputOf<'consents.give'>['scopes'], recipient = 'Health team') =>
  vault.call('consents.give', {
    caseId,
    kind: 'share_with',
    scopes,
    recipient,
    givenOn: '2026-11-01',
    method: 'written',
    expiresOn: null,
    note: '',
  });

describe('the pack', () => {
  it('names persons as it was asked to, everywhere', async () => {
    await vault.call('callover.setInDepth', { meetingId, entryId: entryIds[1] ?? '' });
    const { jobId, model } = await packOf();
    expect(model.cards.map(({ name }) => name)).toEqual(['IV', 'JB']);
    expect(model.agenda.flatMap(({ code, name }) => (name === '' ? [] : [[code, name]]))).toEqual([
      ['person', 'IV'],
      ['person', 'JB'],
      ['in_depth', 'JB'],
    ]);
    expect(JSON.stringify(model)).not.toMatch(/Varga|Batista/u);
    expect(await vault.internal['prints.describe']?.({ jobId })).toMatchObject({
      fileName: 'callover-pack-2026-11-22.pdf',
      title: 'Case callover 2026-11-22',
    });
    const { model: named } = await packOf({ names: 'chosen_name' });
    expect(named.cards.map(({ name }) => name)).toEqual(['Ilka', 'João']);
  });

  it('carries the open actions of earlier meetings', async () => {
    await givenAction(vault, { meetingId, entryId: entryIds[0] ?? '' }, { text: 'Plants club' });
    await closeMeeting(vault, meetingId);
    vault.clock.forward(7);
    const next = await givenMeeting(vault);
    const { model } = await packOf({ meetingId: next.meetingId });
    expect(model.lastActions).toEqual([
      { text: 'Plants club', ownerName: 'Mara Lind', dueOn: null, name: 'IV' },
    ]);
  });
});

describe('the pack for another agency', () => {
  it('holds only what consents in force for it cover', async () => {
    await share(ilka, ['star']);
    await share(joao, ['star'], 'Somebody else');
    const ended = await share(joao, ['star', 'dates_and_services']);
    await vault.call('consents.withdraw', { caseId: joao, id: ended.id, on: vault.clock.today() });
    expect(await vault.call('callover.packRecipients', { meetingId })).toEqual([
      { recipient: 'Health team', cards: 1 },
      { recipient: 'Somebody else', cards: 1 },
    ]);
    const { model } = await packOf({ forOtherAgency: 'Health team' });
    expect(model.cards).toHaveLength(1);
    const [card] = model.cards;
    expect(card).toMatchObject({ name: 'IV', mainWorker: '', method: null });
    const there = Object.entries(card?.blocks ?? {}).filter(([, block]) => block !== undefined);
    expect(there.map(([key]) => key)).toEqual(['star']);
    const areas = card?.blocks.star?.template.areas.map(({ key }) => key);
    expect(areas).not.toEqual(expect.arrayContaining(['body']));
    expect(areas).not.toEqual(expect.arrayContaining(['substances']));
    expect(model.agenda.filter(({ code }) => code === 'person')).toMatchObject([{ name: 'IV' }]);
    expect(model.lastActions).toEqual([]);
    expect(JSON.stringify(model)).not.toMatch(/secret|To the team|JB|João/u);
  });

  it('logs a disclosure for each person when the file is written, and not before', async () => {
    await share(ilka, ['star', 'dates_and_services', 'home_and_tenancy']);
    const { jobId, model } = await packOf({ forOtherAgency: 'Health team' });
    expect(model.cards[0]).toMatchObject({ mainWorker: 'Mara Lind', method: 'icm' });
    const disclosures = (caseId: CaseId) => vault.call('handovers.disclosures', { caseId });
    expect(await disclosures(ilka)).toEqual([]);
    await finish(jobId);
    expect(await disclosures(ilka)).toMatchObject([
      {
        recipient: 'Health team',
        basis: 'consent',
        format: 'pdf',
        sections: [
          'name_and_contact',
          'what_matters',
          'strengths',
          'home_and_tenancy',
          'key_dates',
          'services',
          'star',
        ],
      },
    ]);
    expect(await disclosures(joao)).toEqual([]);
  });
});

describe('the minutes', () => {
  it('say what was talked about and decided, after the last amendment', async () => {
    const place = { meetingId, entryId: entryIds[0] ?? '' };
    await givenDecision(vault, place);
    await givenAction(vault, place);
    await vault.call('callover.saveEntry', { ...place, changes: { discussion: 'Evenings are long.' } });
    await vault.call('callover.close', { meetingId, summary: 'Good talk.', learning: 'Plants.' });
    const change = { on: 'entry' as const, entryId: place.entryId, changes: { whatWorks: 'A fixed time.' } };
    await vault.call('callover.amend', { meetingId, reason: 'Left out', change });
    const { jobId } = await vault.call('callover.prepareMinutes', {
      meetingId,
      names: 'chosen_name',
      greyscale: true,
      encrypt: true,
    });
    expect(await modelOf('callover_minutes', jobId)).toMatchObject({
      summary: 'Good talk.',
      learning: 'Plants.',
      closedOn: '2026-11-22',
      entries: [
        {
          name: 'Ilka',
          discussion: 'Evenings are long.',
          whatWorks: 'A fixed time.',
          decisions: [{ status: 'proposed', agreedNeedsPerson: true }],
          actions: [{ text: 'Ask the plants club.', ownerName: 'Mara Lind' }],
        },
        { name: 'João' },
      ],
      amendments: [{ by: 'Mara Lind', reason: 'Left out' }],
    });
  });
});
