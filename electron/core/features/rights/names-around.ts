import { z } from 'zod';
import type { ReadDb } from '#core/kernel/contexts.ts';

const contacts = z.array(z.object({ name: z.string() }));
const map = z.object({ nodes: z.array(z.object({ label: z.string() })) });

function readNames<T>(
  schema: z.ZodType<T>,
  json: string,
  names: (value: T) => readonly string[],
): readonly string[] {
  const read = schema.safeParse(JSON.parse(json));
  return read.success ? names(read.data) : [];
}

/**
 * Names of people around a person: who lives with them, whom to ring, who is on their map, whom they know at agencies.
 * Full names and first names, longest first, so that “Petra Varga” is offered before “Petra”.
 */
export async function listNamesAround(db: ReadDb, personId: string, caseId: string): Promise<string[]> {
  const person = await db
    .selectFrom('people')
    .select('emergency_contacts')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const household = await db
    .selectFrom('household_members')
    .leftJoin('people', 'people.id', 'household_members.person_id')
    .select(['household_members.given_name', 'people.chosen_name'])
    .where('household_members.household_id', 'in', (eb) =>
      eb.selectFrom('household_members').select('household_id').where('person_id', '=', personId),
    )
    .where((eb) =>
      eb.or([
        eb('household_members.person_id', 'is', null),
        eb('household_members.person_id', '!=', personId),
      ]),
    )
    .execute();
  const maps = await db
    .selectFrom('case_records')
    .select('content')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'ecomap')
    .execute();
  const agencies = await db
    .selectFrom('agency_links')
    .select('contact_name')
    .where('case_id', '=', caseId)
    .execute();
  const found = [
    ...readNames(contacts, person.emergency_contacts, (list) => list.map(({ name }) => name)),
    ...household.flatMap(({ given_name, chosen_name }) => [given_name, chosen_name ?? '']),
    ...maps.flatMap(({ content }) => readNames(map, content, ({ nodes }) => nodes.map(({ label }) => label))),
    ...agencies.map(({ contact_name }) => contact_name),
  ];
  const names = found.flatMap((name) => [name.trim(), name.trim().split(/\s+/u)[0] ?? '']);
  return [...new Set(names)]
    .filter((name) => name.length > 2)
    .toSorted((one, other) => other.length - one.length || one.localeCompare(other));
}
