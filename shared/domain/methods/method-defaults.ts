import { ourRhythmFigures, type RhythmFigures } from '../contacts/rhythm.ts';
import type { SupportMethod } from '../cases/case-codes.ts';
import { addMonthsClamped } from '../dates/calendar.ts';
import type { CtiPhase } from './cti-codes.ts';

/** How often, for one stretch of the way: at the least so many contacts a week, a visit every so many days. */
export interface ContactStep {
  readonly contactsPerWeek: number;
  readonly visitEveryDays: number;
}

/** What a service aims at with one method (domain.md 4.2). Aims of the service; never demands on a person. */
export interface MethodDefaults {
  /** People per full-time worker; in ACT per member of the team. */
  readonly maxCaseloadPerFte: number;
  /** As many as `methodSteps` names for the method. */
  readonly steps: readonly ContactStep[];
  /** Days after which there is contact of any kind, whatever the step. */
  readonly contactFloorDays: number;
  /** Percent of meetings outside the service's own rooms. */
  readonly inVivoTarget: number;
}

/** Methods that the guides give figures for; the others have the usual rhythm of `contacts/rhythm.ts`. */
export const methodsWithDefaults = ['cti', 'icm', 'act', 'm_act'] as const satisfies readonly SupportMethod[];
export type MethodWithDefaults = (typeof methodsWithDefaults)[number];

/** Stretches of the way that a method tells apart (domain.md 4.2). */
export const methodSteps = {
  cti: ['phase_1', 'phase_2', 'phase_3'],
  icm: ['first_months', 'later'],
  act: ['always'],
  m_act: ['always'],
} as const satisfies Readonly<Record<MethodWithDefaults, readonly string[]>>;

/** What an organisation settled for its methods. */
export interface MethodSettings {
  /** For methods without figures of their own, and for pauses and words with every method. */
  readonly usual: RhythmFigures;
  readonly methods: Readonly<Record<MethodWithDefaults, MethodDefaults>>;
  /** Months of one CTI phase; three of them are the whole time. */
  readonly ctiPhaseMonths: number;
  /** People in the last CTI phase or stepping down count half in a caseload (domain.md 4.4). */
  readonly halfWhenTapering: boolean;
}

const act: MethodDefaults = {
  maxCaseloadPerFte: 10,
  steps: [{ contactsPerWeek: 2, visitEveryDays: 7 }],
  contactFloorDays: 7,
  inVivoTarget: 80,
};

/** Keystead's own figures, all editable (domain.md 4.2, service defaults). */
export const ourMethodSettings: MethodSettings = {
  usual: ourRhythmFigures,
  methods: {
    cti: {
      maxCaseloadPerFte: 10,
      steps: [
        { contactsPerWeek: 1, visitEveryDays: 7 },
        { contactsPerWeek: 0.5, visitEveryDays: 14 },
        { contactsPerWeek: 0.25, visitEveryDays: 28 },
      ],
      contactFloorDays: 14,
      inVivoTarget: 75,
    },
    icm: {
      maxCaseloadPerFte: 8,
      steps: [
        { contactsPerWeek: 1, visitEveryDays: 7 },
        { contactsPerWeek: 1, visitEveryDays: 14 },
      ],
      contactFloorDays: 14,
      inVivoTarget: 75,
    },
    act,
    m_act: act,
  },
  ctiPhaseMonths: 3,
  halfWhenTapering: false,
};

/** The first months of ICM, in which visits are closer together (domain.md 4.2). */
const icmFirstMonths = 3;

/** Where somebody is on the way of a method. */
export interface MethodMoment {
  readonly method: SupportMethod | null;
  /** The CTI phase under way; null outside CTI and before a phase was begun. */
  readonly ctiPhase: CtiPhase | null;
  /** Move-in, or the day support started in a home that was there already; null before it. */
  readonly supportSince: string | null;
  readonly today: string;
}

/** The stretch that somebody is in, as a place in the method's `steps`. */
function stepAt({ method, ctiPhase, supportSince, today }: MethodMoment): number {
  if (method === 'cti') {
    if (ctiPhase === 'phase_2_try_out') return 1;
    return ctiPhase === 'phase_3_transfer' ? 2 : 0;
  }
  const isLater = supportSince !== null && addMonthsClamped(supportSince, icmFirstMonths) <= today;
  return method === 'icm' && isLater ? 1 : 0;
}

/** What a method asks of the service at one moment; days. */
export interface MethodRhythm {
  readonly contactEveryDays: number;
  readonly visitEveryDays: number;
  readonly contactFloorDays: number;
}

function hasDefaults(method: SupportMethod | null): method is MethodWithDefaults {
  return method !== null && (methodsWithDefaults as readonly string[]).includes(method);
}

/** The organisation's figures for a method; undefined for methods without figures. */
export function findMethodDefaults(
  settings: MethodSettings,
  method: SupportMethod | null,
): MethodDefaults | undefined {
  return hasDefaults(method) ? settings.methods[method] : undefined;
}

/**
 * The contact rhythm that a method asks for (domain.md 4.2): the one place that agreements pre-fill from. Contact is
 * never rarer than the floor, also in the last CTI phase, where a visit every four weeks is enough. Undefined for
 * methods without figures.
 */
export function findMethodRhythm(settings: MethodSettings, moment: MethodMoment): MethodRhythm | undefined {
  const defaults = findMethodDefaults(settings, moment.method);
  const step = defaults?.steps[stepAt(moment)];
  if (defaults === undefined || step === undefined) return undefined;
  const byWeek = Math.max(1, Math.floor(7 / step.contactsPerWeek));
  return {
    contactEveryDays: Math.min(byWeek, defaults.contactFloorDays),
    visitEveryDays: step.visitEveryDays,
    contactFloorDays: defaults.contactFloorDays,
  };
}
