import { type RawBuilder, sql } from 'kysely';
import { holdings, type TableName, type Way } from './holdings.ts';

/**
 * True for the rows of a table that belong to a person, by every way of the list of holdings.
 * @throws RangeError for a table of which no row belongs to one person
 */
export function isOfPerson(table: TableName, personId: string): RawBuilder<boolean> {
  if (table === 'people') return sql<boolean>`${sql.ref('people.id')} = ${personId}`;
  const holding = holdings[table];
  if (holding.kind !== 'theirs' && holding.kind !== 'shared') throw new RangeError('no row is of a person');
  const conditions = holding.ways.map((way) => conditionOf(table, way, personId));
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

function conditionOf(table: TableName, way: Way, personId: string): RawBuilder<boolean> {
  const column = sql.ref(`${table}.${way.column}`);
  const value = way.json === undefined ? column : sql`json_extract(${column}, ${way.json})`;
  const above = sql`select ${sql.ref(`${way.of}.${way.key}`)} from ${sql.table(way.of)} where ${isOfPerson(way.of, personId)}`;
  const only =
    way.only === undefined ? sql`` : sql` and ${sql.ref(`${table}.${way.only.column}`)} = ${way.only.is}`;
  return sql<boolean>`(${value} in (${above})${only})`;
}
