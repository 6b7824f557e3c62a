import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import { mayDo, roles } from '#shared/domain/permissions/permissions.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { sampleInput } from '#tests/support/sample-input.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const procedures = Object.entries(contracts).flatMap(([feature, contract]) =>
  Object.entries(contract).map(([name, procedure]: [string, Procedure]) => ({
    name: `${feature}.${name}`,
    procedure,
    access: procedure.access,
  })),
);
const guarded = procedures.flatMap(({ name, procedure, access }) =>
  typeof access === 'string' ? [] : [{ name, procedure, need: access.need, onCase: 'on' in access }],
);
const scoped = guarded.filter(({ onCase }) => onCase);

let vault: TestVault;
/** Of the team that all roles belong to; peers and volunteers are assigned. */
let ownCase: CaseId;
/** Of a team that nobody belongs to. */
let otherCase: CaseId;

beforeAll(async () => {
  vault = await openTestVault();
  ({ caseId: ownCase } = await givenPerson(vault));
  ({ caseId: otherCase } = await givenPerson(vault, { teamId: vault.otherTeamId }));
  for (const role of ['peer', 'volunteer'] as const) {
    const workerId = await vault.as(role);
    await vault.as(vault.managerId);
    const on = vault.clock.today();
    await vault.call('cases.assign', { caseId: ownCase, workerId, role, from: on, chosenByPerson: 'yes' });
  }
});
afterAll(() => vault.close());

async function codeOf(name: string, input: unknown): Promise<string> {
  const envelope = await vault.answer(name, input);
  return envelope.ok ? 'ok' : envelope.code;
}

/** Every procedure whose answer is not the expected one, so that one run names them all. */
async function surprising(
  list: readonly { readonly name: string; readonly procedure: Procedure }[],
  input: (procedure: Procedure) => unknown,
  isExpected: (code: string) => boolean,
): Promise<string[]> {
  const surprises: string[] = [];
  for (const { name, procedure } of list) {
    const code = await codeOf(name, input(procedure));
    if (!isExpected(code)) surprises.push(`${name}: ${code}`);
  }
  return surprises;
}

describe('access of every procedure', () => {
  it('is open only where somebody is not signed in yet', () => {
    const open = procedures.filter(({ access }) => access === 'open').map(({ name }) => name);
    expect(open.filter((name) => !/^(vault|restore|rescue)\./.test(name))).toEqual(['prints.model']);
  });

  it('names the case in the input of each procedure that is about one', () => {
    const unscoped = guarded.filter(({ onCase }) => !onCase);
    const aboutCase = unscoped.filter(
      ({ procedure }) => 'caseId' in (sampleInput(procedure.input, {}) satisfies object),
    );
    // Search looks only within reach; the audit is read by managers, who see every file.
    expect(aboutCase.map(({ name }) => name)).toEqual([
      'audit.page',
      'audit.prepareExport',
      'audit.preparePrint',
      'search.find',
    ]);
    const audit = aboutCase.filter(({ name }) => name.startsWith('audit.'));
    expect(roles.filter((role) => audit.some(({ need }) => mayDo([role], need)))).toEqual(['manager']);
  });

  it('answers nobody who is not signed in', async () => {
    await vault.signOut();
    const closed = procedures.filter(({ access }) => access !== 'open');
    expect(
      await surprising(
        closed,
        () => ({}),
        (code) => code === 'not_signed_in',
      ),
    ).toEqual([]);
  });

  it.each(roles)('refuses %s what the role does not grant', async (role) => {
    await vault.as(role);
    const refused = guarded.filter(({ need }) => !mayDo([role], need));
    expect(
      await surprising(
        refused,
        (procedure) => sampleInput(procedure.input, { caseId: ownCase }),
        (code) => code === 'not_allowed',
      ),
    ).toEqual([]);
  });

  it.each(roles.filter((role) => role !== 'manager'))(
    'refuses %s the cases of another team',
    async (role) => {
      await vault.as(role);
      expect(
        await surprising(
          scoped,
          (procedure) => sampleInput(procedure.input, { caseId: otherCase }),
          (code) => code === 'not_allowed',
        ),
      ).toEqual([]);
    },
  );

  it.each(roles)('lets %s use what the role grants on a case within reach', async (role) => {
    await vault.as(role);
    const granted = scoped.filter(({ need }) => mayDo([role], need));
    expect(
      await surprising(
        granted,
        (procedure) => sampleInput(procedure.input, { caseId: ownCase }),
        (code) => !['not_allowed', 'unknown_procedure', 'unexpected'].includes(code),
      ),
    ).toEqual([]);
  });

  it('tells a case that does not exist from one out of reach by nothing', async () => {
    await vault.as('worker');
    const missing = '01a00000-0000-7000-8000-000000000000';
    expect(await codeOf('cases.header', { caseId: missing })).toBe('not_allowed');
  });
});
