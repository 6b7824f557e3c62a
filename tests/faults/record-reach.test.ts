import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import { caseReach, mayDo, type Role, roles } from '#shared/domain/permissions/permissions.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { newId } from '#shared/lib/ids.ts';
import { givenPair } from '#tests/support/builders/pair.ts';
import { givenSession } from '#tests/support/builders/supervision.ts';
import {
  givenSharedThings,
  givenWholeFile,
  type SharedThings,
  type WholeFile,
} from '#tests/support/builders/whole-file.ts';
import { tellHarness } from '#tests/support/harness-line.ts';
import { findNamedRecord, type NamedRecord } from '#tests/support/named-records.ts';
import { type IdPath, inputNaming, listIdPaths, sampleInput } from '#tests/support/sample-input.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

interface Place {
  readonly procedure: string;
  readonly contract: Procedure;
  readonly path: IdPath;
  readonly record: NamedRecord | undefined;
}

const procedures = Object.entries(contracts).flatMap(([feature, each]) =>
  Object.entries(each).map(([name, contract]: [string, Procedure]) => ({
    procedure: `${feature}.${name}`,
    contract,
  })),
);

/** Those who do not see every case, widest reach first. */
const narrowRoles = roles.filter((role) => caseReach([role]) !== 'all');

function grantedTo(role: Role, { access }: Procedure): boolean {
  return access === 'signed_in' || (typeof access === 'object' && mayDo([role], access.need));
}

/** Every place of every input where somebody with a narrow reach names a record. */
const places: readonly Place[] = procedures
  .filter(({ contract }) => narrowRoles.some((role) => grantedTo(role, contract)))
  .flatMap(({ procedure, contract }) =>
    listIdPaths(contract.input).map((path) => {
      const record = findNamedRecord(procedure, path.join('.'));
      return { procedure, contract, path, record };
    }),
  );

const nameOf = ({ procedure, path }: Place) => `${procedure} ${path.join('.')}`;
const ownName = 'Ilka Varga';
const otherName = 'Wanda Elsewhere';
const unassignedName = 'Udo Unassigned';

let vault: TestVault;
/** Answers that were compared. */
let compared = 0;
let things: SharedThings;
/** Of the supervisor and the worker. */
let supervision: string;
/** Of the team that all roles belong to, assigned to the peer and the volunteer. */
let own: WholeFile;
/** Of the same team, assigned to nobody of them. */
let unassigned: WholeFile;
/** Of a team that nobody belongs to. */
let other: WholeFile;
let before: readonly string[];

function isFileRecord(record: NamedRecord | undefined): record is keyof WholeFile {
  return record !== undefined && Object.hasOwn(own, record);
}

/** Records of a case; the case that a procedure is about is `permissions.test.ts`'s. */
function filePlaces(): readonly (Place & { readonly record: keyof WholeFile })[] {
  return places.flatMap((place) => {
    const { contract, path, record } = place;
    const isScope =
      path.join('.') === 'caseId' && typeof contract.access === 'object' && 'on' in contract.access;
    return isFileRecord(record) && !isScope ? [{ ...place, record }] : [];
  });
}

/** Ids that an input also needs: of the own file where it names one, else of the organisation. */
function ownIdAt(procedure: string, place: string): string {
  const record = findNamedRecord(procedure, place);
  if (isFileRecord(record)) return own[record];
  const organisation: Readonly<Record<string, string>> = {
    workerId: vault.managerId,
    teamId: vault.teamId,
    serviceId: vault.serviceId,
    ownerId: vault.managerId,
    chairId: vault.managerId,
    programmeId: things.programme,
    bookId: things.pettyBook,
    agencyId: things.agency,
    noticeId: things.notice,
    landlordId: things.landlord,
    sessionId: procedure.startsWith('supervision.') ? supervision : things.groupSession,
  };
  return organisation[place.split('.').at(-1) ?? ''] ?? newId(vault.clock.millis());
}

/** What the plainest input lacks to be taken, by procedure or by place. */
const fuller: Readonly<Record<string, object>> = {
  'documents.part': { part: 0 },
  'network.refer': { otherName: ownName, sections: ['key_dates'], basisReason: '' },
  'plans.addGoal content.area.readingId': { content: { area: { key: housingSupportAreas[0] } } },
  'plans.changeGoal': { content: { agreedOn: '2026-11-22' } },
  'plans.changeGoal content.area.readingId': {
    content: { agreedOn: '2026-11-22', area: { key: housingSupportAreas[0] } },
  },
  'tenancies.add': { content: { startOn: '2026-10-01' } },
  'tenancyConcerns.record': { step: 'share_plan', basisReason: '' },
};

function merged(value: unknown, more: unknown): unknown {
  if (typeof value !== 'object' || typeof more !== 'object' || value === null || more === null) return more;
  if (Array.isArray(more)) return more;
  const all: Record<string, unknown> = { ...value };
  for (const [key, part] of Object.entries(more)) all[key] = merged(all[key], part);
  return all;
}

/** The whole answer of a query; of an act only whether and why not, because what it makes is new each time. */
async function outcomeOf(place: Place, id: string): Promise<string> {
  const { procedure, contract, path } = place;
  const plain = inputNaming(contract.input, path, (at) =>
    at === path.join('.') ? id : ownIdAt(procedure, at),
  );
  const more = fuller[nameOf(place)] ?? fuller[procedure];
  const answer = await vault.answer(procedure, more === undefined ? plain : merged(plain, more));
  if (contract.kind === 'query') return JSON.stringify(answer).replaceAll(id, 'the id');
  return answer.ok ? 'ok' : `${answer.code} ${JSON.stringify(answer.fields ?? {})}`;
}

/** Every row of the vault that names this file or a record of it, whole. */
async function rowsAbout(file: WholeFile): Promise<readonly string[]> {
  const ids = new Set<string>(Object.values(file));
  const query = async (sql: string) =>
    (await vault.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql))).rows;
  const tables = await query(
    "select name from sqlite_schema where type = 'table' and name not like 'entry_search%' and name <> 'audit_events'",
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    for (const row of await query(`select * from "${String(name)}"`)) {
      const isAbout = Object.values(row).some((value) => typeof value === 'string' && ids.has(value));
      if (isAbout) rows.push(`${String(name)} ${JSON.stringify(row)}`);
    }
  }
  return rows.toSorted();
}

beforeAll(async () => {
  vault = await openTestVault();
  for (const role of narrowRoles) await vault.as(role);
  const [supervisor, worker] = [await vault.as('supervisor'), await vault.as('worker')];
  await givenPair(vault, supervisor, worker);
  await vault.as(supervisor);
  const agreement = { kind: 'line', startsOn: vault.clock.today(), everyDays: 30, minutes: 90 } as const;
  const { agreementId } = await vault.call('supervision.start', { superviseeId: worker, ...agreement });
  supervision = await givenSession(vault, agreementId);
  things = await givenSharedThings(vault);
  other = await givenWholeFile(vault, { name: otherName, teamId: vault.otherTeamId, things });
  unassigned = await givenWholeFile(vault, { name: unassignedName, teamId: vault.teamId, things });
  own = await givenWholeFile(vault, { name: ownName, teamId: vault.teamId, things });
  for (const role of ['peer', 'volunteer'] as const) {
    const workerId = await vault.as(role);
    await vault.as(vault.managerId);
    const terms = { role, from: vault.clock.today(), chosenByPerson: 'yes' } as const;
    await vault.call('cases.assign', { caseId: own.case, workerId, ...terms });
  }
  before = await rowsAbout(other);
});
afterAll(() => vault.close());

/** Lists that are taken only whole, or in which a foreign id counts as none at all; they come last. */
const lists: ReadonlySet<string> = new Set([
  'callover.order itemIds.[]',
  'plans.beginAnew goalIds.[]',
  'plans.changeGoal content.steps.[].id',
  'plans.orderGoals goalIds.[]',
]);

/** What ends or removes a record comes after what needs it; a restriction stops what goes out of a file. */
function turnOf({ procedure }: Place): number {
  if (procedure === 'restrictions.set') return 4;
  if (procedure === 'callover.amend') return 3;
  return /remove|end|drop|close|withdraw|cancel|changeGoal/i.test(procedure) ? 2 : 1;
}

/** Where a record out of reach is answered otherwise than one that does not exist. */
async function told(role: Role, named: ReturnType<typeof filePlaces>): Promise<readonly string[]> {
  const files = caseReach([role]) === 'assigned' ? [other, unassigned] : [other];
  const surprises: string[] = [];
  for (const place of named) {
    if (!grantedTo(role, place.contract)) continue;
    const missing = await outcomeOf(place, newId(vault.clock.millis()));
    for (const file of files) {
      compared += 1;
      const outcome = await outcomeOf(place, file[place.record]);
      if (outcome !== missing) surprises.push(`${nameOf(place)}: ${outcome} instead of ${missing}`);
    }
  }
  return surprises;
}

describe('ids of records in inputs', () => {
  it('are all known: what each names stands in tests/support/named-records.ts', () => {
    expect(places.filter(({ record }) => record === undefined).map(nameOf)).toEqual([]);
  });

  it.each(narrowRoles)(
    'tell %s of a record out of reach what they tell of one that does not exist',
    async (role) => {
      await vault.as(role);
      expect(
        await told(
          role,
          filePlaces().filter((place) => !lists.has(nameOf(place))),
        ),
      ).toEqual([]);
    },
  );

  it.each(narrowRoles)('and no answer to %s holds a word of a case out of reach', async (role) => {
    await vault.as(role);
    const marks = [other.case, otherName];
    if (caseReach([role]) === 'assigned') marks.push(unassigned.case, unassignedName);
    const telling: string[] = [];
    for (const { procedure, contract } of procedures) {
      if (contract.kind !== 'query' || !grantedTo(role, contract)) continue;
      const inputs = [
        sampleInput(
          contract.input,
          Object.hasOwn(sampleInput(contract.input, {}), 'caseId') ? { caseId: own.case } : {},
        ),
        ...listIdPaths(contract.input).map((path) =>
          inputNaming(contract.input, path, (at) => ownIdAt(procedure, at)),
        ),
      ];
      for (const input of inputs) {
        const answer = JSON.stringify(await vault.answer(procedure, input));
        if (marks.some((mark) => answer.includes(mark))) telling.push(procedure);
      }
    }
    expect([...new Set(telling)]).toEqual([]);
  });

  it('lead further when the record is within reach, so that the refusals above mean something', async () => {
    const list = filePlaces()
      .filter((place) => !lists.has(nameOf(place)))
      .toSorted((one, two) => turnOf(one) - turnOf(two));
    const stuck: string[] = [];
    const passed = new Set<string>();
    for (const place of list) {
      const role = narrowRoles.find((each) => grantedTo(each, place.contract)) ?? 'worker';
      await vault.as(role);
      const missing = await outcomeOf(place, newId(vault.clock.millis()));
      const outcome = await outcomeOf(place, own[place.record]);
      if (outcome !== missing) passed.add(place.procedure);
      // An act that has passed with the same records has used them up.
      else if (!passed.has(place.procedure)) stuck.push(`${nameOf(place)}: ${outcome}`);
    }
    expect(stuck).toEqual([]);
  });

  it('take no record out of reach in a list either', async () => {
    await vault.as('supervisor');
    expect(
      await told(
        'supervisor',
        filePlaces().filter((place) => lists.has(nameOf(place))),
      ),
    ).toEqual([]);
  });

  it('changed nothing about the file of the other team, whatever was tried', async () => {
    const after = await rowsAbout(other);
    expect(after.filter((row) => !before.includes(row))).toEqual([]);
    expect(after).toHaveLength(before.length);
    tellHarness(
      9,
      'ids of records in inputs',
      `${String(compared)} answers at ${String(filePlaces().length)} places`,
      '0 records out of reach told of or changed',
    );
  });

  it('a record that counts as a reachable case’s is noticed by this harness', async () => {
    const moved = vault.db.updateTable('key_dates').set({ case_id: own.case });
    await moved.where('id', '=', other.keyDate).execute();
    await vault.as('worker');
    const named = filePlaces().filter(({ record }) => record === 'keyDate');
    // `dates.change`, `dates.settle` and `dates.reopen`.
    expect(await told('worker', named)).toHaveLength(3);
    expect(await rowsAbout(other)).not.toEqual(before);
  });
});
