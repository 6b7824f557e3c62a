import type { IncomeStatus } from '#shared/domain/money/money-codes.ts';
import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** In the order in which they were written down. */
export function incomeRows(db: ReadDb, caseId: string) {
  return db.selectFrom('income_sources').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
}

/** In the order in which they were written down. */
export function expenseRows(db: ReadDb, caseId: string) {
  return db.selectFrom('expenses').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
}

/** Those that can cost home, heat or liberty first. */
export function debtRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('debts')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('is_priority', 'desc')
    .orderBy('id')
    .execute();
}

/** Newest first. */
export function talkRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('money_talks')
    .innerJoin('entries', 'entries.key', 'money_talks.entry_key')
    .selectAll('money_talks')
    .select(['entries.id', 'entries.author_name'])
    .where('money_talks.case_id', '=', caseId)
    .orderBy('money_talks.made_on', 'desc')
    .orderBy('money_talks.entry_key', 'desc')
    .execute();
}

/** Of many tenancies, one statement. */
export function rentEntryRows(db: ReadDb, tenancyIds: readonly string[]) {
  return db
    .selectFrom('rent_entries')
    .selectAll()
    .where('tenancy_id', 'in', inList(tenancyIds, ''))
    .orderBy('on_day')
    .orderBy('id')
    .execute();
}

export function findRentEntryRow(db: ReadDb, id: string) {
  return db.selectFrom('rent_entries').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Newest first. */
export function rentChangeRows(db: ReadDb, tenancyIds: readonly string[]) {
  return db
    .selectFrom('rent_entries')
    .innerJoin('rent_entry_changes', 'rent_entry_changes.rent_entry_id', 'rent_entries.id')
    .selectAll('rent_entry_changes')
    .where('rent_entries.tenancy_id', 'in', inList(tenancyIds, ''))
    .orderBy('rent_entry_changes.at', 'desc')
    .orderBy('rent_entry_changes.id', 'desc')
    .execute();
}

export function arrangementRows(db: ReadDb, tenancyIds: readonly string[]) {
  return db
    .selectFrom('rent_arrangements')
    .selectAll()
    .where('tenancy_id', 'in', inList(tenancyIds, ''))
    .execute();
}

export function findSettingsRow(db: ReadDb) {
  return db.selectFrom('arrears_settings').selectAll().where('id', '=', 1).executeTakeFirst();
}

/** Still out first, then the newest. */
export function lentRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('lent_things')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy((eb) => eb('back_on', 'is not', null))
    .orderBy('lent_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/**
 * Days to come around the money of many cases, one statement: appeal deadlines, decisions and reviews of income, next
 * instalments of debts and rent, the day of a benefit, things to come back, the next look at the page.
 */
export function moneyDateRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  const cases = inList(caseIds, '');
  const income = (
    column: 'appeal_deadline' | 'decision_date' | 'review_date',
    kind: string,
    statuses: readonly IncomeStatus[],
  ) =>
    db
      .selectFrom('income_sources')
      .select((eb) => [
        'case_id',
        eb.ref(column).$castTo<string>().as('on'),
        eb.val(kind).as('kind'),
        'local_name as text',
      ])
      .where('case_id', 'in', cases)
      .where('status', 'in', statuses)
      .where(column, '>=', from)
      .where(column, '<=', to);
  const rent = (column: 'next_on' | 'benefit_on', kind: string) =>
    db
      .selectFrom('rent_arrangements')
      .innerJoin('tenancies', 'tenancies.id', 'rent_arrangements.tenancy_id')
      .innerJoin('case_files', 'case_files.person_id', 'tenancies.person_id')
      .select((eb) => [
        'case_files.id as case_id',
        eb.ref(column).$castTo<string>().as('on'),
        eb.val(kind).as('kind'),
        eb.val('').as('text'),
      ])
      .where('case_files.id', 'in', cases)
      .where('tenancies.ended_on', 'is', null)
      .where(column, '>=', from)
      .where(column, '<=', to);
  return income('appeal_deadline', 'appeal_deadline', ['refused', 'stopped', 'reduced', 'in_payment'])
    .unionAll(income('decision_date', 'benefit_decision', ['claimed', 'appeal']))
    .unionAll(income('review_date', 'benefit_review', ['in_payment', 'reduced']))
    .unionAll(rent('next_on', 'rent_instalment'))
    .unionAll(rent('benefit_on', 'benefit_expected'))
    .unionAll(
      db
        .selectFrom('debts')
        .select((eb) => [
          'case_id',
          eb.ref('next_date').$castTo<string>().as('on'),
          eb.val('debt_instalment').as('kind'),
          'creditor_name as text',
        ])
        .where('case_id', 'in', cases)
        .where('arrangement', 'in', ['none', 'agreed', 'kept', 'broken'])
        .where((eb) => eb.or([eb('balance', 'is', null), eb('balance', '>', 0)]))
        .where('next_date', '>=', from)
        .where('next_date', '<=', to),
    )
    .unionAll(
      db
        .selectFrom('lent_things')
        .select((eb) => [
          'case_id',
          eb.ref('back_by').$castTo<string>().as('on'),
          eb.val('thing_back').as('kind'),
          'what as text',
        ])
        .where('case_id', 'in', cases)
        .where('back_on', 'is', null)
        .where('back_by', '>=', from)
        .where('back_by', '<=', to),
    )
    .unionAll(
      db
        .selectFrom('money_talks')
        .select((eb) => [
          'case_id',
          eb.ref('review_on').$castTo<string>().as('on'),
          eb.val('money_review').as('kind'),
          eb.val('').as('text'),
        ])
        .where('case_id', 'in', cases)
        .where('review_on', '>=', from)
        .where('review_on', '<=', to)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('money_talks as later')
                .select('later.entry_key')
                .whereRef('later.case_id', '=', 'money_talks.case_id')
                .whereRef('later.entry_key', '>', 'money_talks.entry_key'),
            ),
          ),
        ),
    )
    .execute();
}
