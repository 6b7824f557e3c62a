import type { ReadDb } from '#core/kernel/contexts.ts';
import { wasThere } from '#shared/domain/groups/group-codes.ts';
import { attendancesOfCase, invitationsOfCase } from './groups.queries.ts';

/** Names of the groups that a person has come to or would like. */
export async function listGroupNames(db: ReadDb, caseId: string): Promise<string[]> {
  const wished = (await invitationsOfCase(db, caseId)).filter(({ answer }) => answer === 'would_like');
  const came = (await attendancesOfCase(db, caseId)).filter(({ state }) => wasThere(state));
  return [...new Set([...wished, ...came].map(({ name }) => name))];
}
