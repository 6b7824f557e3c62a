/** domain.md 9.3, `IncomeSource`. */
export const incomeKinds = [
  'wage',
  'benefit_unemployment',
  'benefit_disability',
  'benefit_housing',
  'pension',
  'social_assistance',
  'maintenance',
  'informal',
  'other',
] as const;
export type IncomeKind = (typeof incomeKinds)[number];

/** Where a source of income stands, from what can be claimed to what has ended (domain.md 9.3). */
export const incomeStatuses = [
  'to_claim',
  'claimed',
  'in_payment',
  'reduced',
  'stopped',
  'appeal',
  'refused',
  'ended',
] as const;
export type IncomeStatus = (typeof incomeStatuses)[number];

/** Money reaches the person while a source stands here. */
export function isPaying(status: IncomeStatus): boolean {
  return status === 'in_payment' || status === 'reduced';
}

/** What money goes out for; domain.md 9.3 leaves the list open. */
export const expenseKinds = [
  'rent',
  'energy',
  'water',
  'local_tax',
  'food',
  'household',
  'phone_internet',
  'travel',
  'health',
  'clothes',
  'family',
  'animals',
  'insurance',
  'savings',
  'pleasure',
  'other',
] as const;
export type ExpenseKind = (typeof expenseKinds)[number];

/** What a month cannot do without; the beginning of the tick, which the person changes. */
export function isUsuallyEssential(kind: ExpenseKind): boolean {
  return ['rent', 'energy', 'water', 'local_tax', 'food', 'household', 'health'].includes(kind);
}

/** domain.md 9.3, `Debt`. */
export const creditorKinds = [
  'rent',
  'energy',
  'water',
  'telecom',
  'tax_local',
  'fine',
  'benefit_overpayment',
  'bank',
  'loan',
  'informal',
  'other',
] as const;
export type CreditorKind = (typeof creditorKinds)[number];

/** Debts that can cost home, heat or liberty (domain.md 9.3): the beginning of the tick. */
export function isUsuallyPriority(kind: CreditorKind): boolean {
  return ['rent', 'energy', 'tax_local', 'fine'].includes(kind);
}

export const debtArrangements = ['none', 'agreed', 'kept', 'broken', 'written_off', 'insolvency'] as const;
export type DebtArrangement = (typeof debtArrangements)[number];

/** An instalment is still paid. */
export function isBeingPaid(arrangement: DebtArrangement): boolean {
  return arrangement === 'agreed' || arrangement === 'kept';
}

/** How an amount is known: every reading records who said it (domain.md 0.3). */
export const knownFrom = ['person_said', 'letter_seen', 'estimate'] as const;
export type KnownFrom = (typeof knownFrom)[number];

/** domain.md 9.3, `RentEntry`. */
export const rentEntryKinds = ['due', 'paid', 'credit', 'adjustment'] as const;
export type RentEntryKind = (typeof rentEntryKinds)[number];

/** Early warnings of a rent account, from the first to the gravest (domain.md 6.5). */
export const arrearsSignals = [
  'part_payment',
  'missed_payment',
  'over_one_week',
  'over_two_weeks',
  'over_one_month',
  'legal_threshold',
] as const;
export type ArrearsSignal = (typeof arrearsSignals)[number];

export const rentTrends = ['rising', 'steady', 'falling'] as const;
export type RentTrend = (typeof rentTrends)[number];

export const pettyKinds = ['in', 'out'] as const;
export type PettyKind = (typeof pettyKinds)[number];

/** Whether a receipt is there for an amount out of the box. */
export const receiptStates = ['kept', 'to_come', 'none'] as const;
export type ReceiptState = (typeof receiptStates)[number];
