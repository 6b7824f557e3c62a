import { type RawBuilder, sql } from 'kysely';

/** True when a text column holds this text anywhere, letter for letter: `%`, `_` and `\` stand for themselves. */
export function containsText(column: string, text: string): RawBuilder<boolean> {
  const literal = text.replace(/[\\%_]/gu, '\\$&');
  return sql<boolean>`${sql.ref(column)} like ${`%${literal}%`} escape '\\'`;
}
