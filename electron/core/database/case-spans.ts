import { sql } from 'kysely';

/** A time of a case: from an instant up to another, that one not included. */
export interface CaseSpan {
  readonly caseNo: number;
  readonly since: string;
  readonly before: string;
}

interface SpanRow extends CaseSpan {
  /** Where it stands in the list. */
  readonly place: number;
}

/** Any number of spans as a table `span`, so that one statement counts in all of them. */
export function caseSpans(spans: readonly CaseSpan[]) {
  return sql<SpanRow>`(
    select "key" as place, value ->> 'caseNo' as "caseNo", value ->> 'since' as since, value ->> 'before' as before
    from json_each(${JSON.stringify(spans)})
  )`.as<'span'>('span');
}
