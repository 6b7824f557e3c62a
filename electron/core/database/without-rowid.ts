import { sql } from 'kysely';

/** Ends a `create table`: rows are kept in the order of their key alone, and nothing tells in which order they came. */
export const withoutRowid = sql`without rowid`;
