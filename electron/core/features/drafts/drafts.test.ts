import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const id = '01a00000-0000-7000-8000-000000000001';
type Draft = InputOf<'drafts.keep'>;
const draft = (differences: Partial<Draft> = {}): Draft => ({
  id,
  kind: 'contact',
  caseId,
  subjectId: null,
  content: { line: 'We sorted' },
  ...differences,
});
const about = () => ({ kind: 'contact' as const, caseId, subjectId: null });

describe('a draft', () => {
  it('is kept over and over and comes back as it was last', async () => {
    await vault.call('drafts.keep', draft());
    vault.clock.forward(1);
    const content = { line: 'We sorted eleven', list: [1, null, true], nested: { deep: '“”' } };
    expect(await vault.call('drafts.keep', draft({ content }))).toEqual({ keptAt: vault.clock.now() });
    expect(await vault.call('drafts.find', about())).toEqual({
      ...about(),
      id,
      content,
      updatedAt: vault.clock.now(),
    });
    expect(await vault.call('drafts.list', {})).toMatchObject([{ id, kind: 'contact', name: 'Ilka Varga' }]);
  });

  it('keeps whatever is being typed, even half of a character', async () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anything, async (units) => {
        const content = { line: String.fromCharCode(...units) };
        await vault.call('drafts.keep', draft({ content }));
        expect((await vault.call('drafts.find', about()))?.content).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });

  it('is told apart by what it is about', async () => {
    const subjectId = '01a00000-0000-7000-8000-00000000000a';
    const other = '01a00000-0000-7000-8000-000000000002';
    await vault.call('drafts.keep', draft());
    await vault.call('drafts.keep', draft({ id: other, kind: 'contact_amendment', subjectId }));
    const find = async (input: InputOf<'drafts.find'>) => (await vault.call('drafts.find', input))?.id;
    expect(await find(about())).toBe(id);
    expect(await find({ kind: 'contact_amendment', caseId, subjectId })).toBe(other);
    expect(await find({ kind: 'contact_amendment', caseId, subjectId: null })).toBeUndefined();
    expect(await find({ ...about(), caseId: null })).toBeUndefined();
  });

  it('is seen, changed and dropped by its writer alone, whatever the role', async () => {
    await vault.as('worker');
    await vault.call('drafts.keep', draft());
    await vault.as(vault.managerId);
    expect(await vault.call('drafts.list', {})).toEqual([]);
    expect(await vault.call('drafts.find', about())).toBeNull();
    expect(await vault.answer('drafts.keep', draft({ content: {} }))).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    await vault.call('drafts.discard', { id });
    await vault.as('worker');
    expect((await vault.call('drafts.find', about()))?.content).toEqual({ line: 'We sorted' });
    await vault.call('drafts.discard', { id });
    expect(await vault.call('drafts.list', {})).toEqual([]);
  });

  it('is not kept for a case out of reach, and no longer names a person who went out of reach', async () => {
    await vault.as('worker');
    await vault.call('drafts.keep', draft());
    await vault.as(vault.managerId);
    await vault.call('cases.changeTeam', { caseId, teamId: vault.otherTeamId });
    await vault.as('worker');
    expect(await vault.answer('drafts.keep', draft())).toEqual({ ok: false, code: 'not_allowed' });
    expect(await vault.call('drafts.list', {})).toMatchObject([{ id, name: '' }]);
  });

  it('costs two statements besides its transaction, because it is kept every two seconds', async () => {
    await vault.call('drafts.keep', draft());
    const statements = await vault.statements(() => vault.call('drafts.keep', draft()));
    expect(statements.filter((sql) => !/^(begin|commit)/u.test(sql))).toHaveLength(2);
  });
});
