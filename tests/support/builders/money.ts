import type { DebtContent, ExpenseContent, IncomeContent } from '#shared/contracts/money.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { TestVault } from '../test-vault.ts';

/** A source of income as a worker writes it down, unless said otherwise. */
export function anIncome(over: Partial<IncomeContent> = {}): IncomeContent {
  return {
    kind: 'benefit_housing',
    localName: '',
    amount: 38_000,
    frequency: 'four_weekly',
    paidOn: '',
    status: 'in_payment',
    claimDate: null,
    decisionDate: null,
    reviewDate: null,
    appealDeadline: null,
    from: null,
    until: null,
    knownFrom: 'letter_seen',
    note: '',
    ...over,
  };
}

export function anExpense(over: Partial<ExpenseContent> = {}): ExpenseContent {
  return {
    kind: 'food',
    name: '',
    amount: 4500,
    frequency: 'weekly',
    essential: true,
    from: null,
    until: null,
    knownFrom: 'person_said',
    ...over,
  };
}

export function aDebt(over: Partial<DebtContent> = {}): DebtContent {
  return {
    creditorKind: 'energy',
    creditorName: 'Nordlys',
    isPriority: true,
    amountAtStart: 40_000,
    balance: 24_000,
    asOf: '2026-11-01',
    instalment: 1000,
    frequency: 'fortnightly',
    arrangement: 'agreed',
    nextDate: '2026-11-27',
    knownFrom: 'letter_seen',
    note: '',
    ...over,
  };
}

/** A tenancy with a rent of 100.00 every week, moved into on 1 June 2026. */
export async function givenTenancy(vault: TestVault, caseId: CaseId): Promise<string> {
  const { tenancyId } = await vault.call('tenancies.add', {
    caseId,
    content: {
      address: '12 Rosengade',
      landlordId: null,
      contractKind: 'open_ended',
      startOn: '2026-06-01',
      movedInOn: '2026-06-01',
      rentAmount: 10_000,
      rentFrequency: 'weekly',
      deposit: null,
      depositNote: '',
      paymentMethod: 'standing_order',
      isScatteredSite: true,
      household: [],
    },
    accommodationId: null,
    newPlace: 'social_tenancy',
  });
  return tenancyId;
}
