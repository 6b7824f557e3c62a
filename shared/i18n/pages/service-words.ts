import type { i18n as I18n } from 'i18next';
import type { ServiceFigure, ServiceFigures } from '../../contracts/service.ts';
import { isShare } from '../../domain/methods/figure.ts';
import type { FidelityMetric } from '../../domain/methods/fidelity-codes.ts';
import { findMethodDefaults, type MethodSettings } from '../../domain/methods/method-defaults.ts';
import { formatters } from '../format.ts';

/** One line of the table of figures, in words. */
interface FigureLine {
  readonly key: FidelityMetric;
  readonly name: string;
  readonly value: string;
  /** Numerator and denominator, always (domain.md 4.4). */
  readonly madeOf: string;
  /** True where there are people or weeks that it is made of; hours and sessions open nobody's file. */
  readonly opens: boolean;
}

/** Figures that are added up from hours, sessions and answers, and open nobody's file. */
const withoutPeople: ReadonlySet<FidelityMetric> = new Set([
  'caseload_per_fte',
  'supervision_on_time',
  'offers_per_person',
  'offer_declined_without_loss',
  'choice_rating',
]);

/** To a tenth: more digits would say more than the figure knows. */
const tenth = (value: number) => Math.round(value * 10) / 10;

/** A figure in words, on screens and paper alike. */
export function figureLine(words: I18n, { key, figure, wait, viewed, choices }: ServiceFigure): FigureLine {
  const t = words.getFixedT(null, ['service', 'domain']);
  const { number } = formatters(words.language);
  const name = t(`domain:fidelityMetric.${key}`);
  const { numerator, denominator, value } = figure;
  const inWords = (): string => {
    if (denominator === 0) return t('service:value.nothing');
    if (value === null) return t(isShare(key) ? 'service:value.tooFew' : 'service:value.nothing');
    if (isShare(key)) return t('service:value.percent', { value: number(Math.round(value)) });
    if (key === 'support_minutes_per_week') {
      return t('service:value.minutes', { value: number(Math.round(value)) });
    }
    const rounded = number(tenth(value));
    if (key === 'contacts_per_week') return t('service:value.perWeek', { value: rounded });
    return t(key === 'days_to_home' ? 'service:value.days' : 'service:value.plain', { value: rounded });
  };
  const parts = [
    t(`service:madeOf.${key}`, {
      numerator: number(tenth(numerator)),
      denominator: number(tenth(denominator)),
    }),
    wait !== null && wait.least !== null && wait.most !== null
      ? t('service:wait.range', { least: number(wait.least), most: number(wait.most) })
      : '',
    wait !== null && wait.sinceSearch !== null
      ? t('service:wait.sinceSearch', { days: number(tenth(wait.sinceSearch)) })
      : '',
    wait !== null && wait.waiting > 0 ? t('service:wait.waiting', { count: wait.waiting }) : '',
    viewed !== null && viewed > 0 ? t('service:viewed', { viewed: number(viewed) }) : '',
    ...choices.map(({ area, answers, mean }) =>
      t('service:choice', {
        area: t(`domain:choiceArea.${area}`),
        mean: number(tenth(mean)),
        answers: number(answers),
      }),
    ),
  ];
  return {
    key,
    name,
    value: inWords(),
    madeOf: parts.filter((part) => part !== '').join('; '),
    opens: denominator > 0 && !withoutPeople.has(key),
  };
}

/** Figures whose aim is the same for every service (domain.md 4.4). */
const plainAims = ['support_minutes_per_week', 'team_approach', 'days_to_home', 'taper_ratio'] as const;

/** What a figure is read against (domain.md 4.2, 4.4); empty where there is no such thing. */
export function aimWords(
  words: I18n,
  key: FidelityMetric,
  settings: MethodSettings,
  method: ServiceFigures['question']['method'],
): string {
  const t = words.getFixedT(null, 'service');
  const { number, list } = formatters(words.language);
  const defaults = findMethodDefaults(settings, method);
  if (key === 'caseload_per_fte' && defaults !== undefined) {
    return t('aim.caseload_per_fte', { limit: number(defaults.maxCaseloadPerFte) });
  }
  if (key === 'contacts_per_week' && defaults !== undefined) {
    const values = list([...new Set(defaults.steps.map(({ contactsPerWeek }) => number(contactsPerWeek)))]);
    return t(defaults.steps.length > 1 ? 'aim.contacts_per_week' : 'aim.contactsOne', { values });
  }
  if (key === 'in_vivo_share') {
    return defaults === undefined
      ? t('aim.in_vivo_any')
      : t('aim.in_vivo_share', { target: number(defaults.inVivoTarget) });
  }
  const same = plainAims.find((aim) => aim === key);
  return same === undefined ? '' : t(`aim.${same}`);
}

/** Service, method and days that figures are about, in one line. */
export function aboutWords(
  words: I18n,
  { question, serviceName }: Pick<ServiceFigures, 'question' | 'serviceName'>,
): string {
  const t = words.getFixedT(null, ['service', 'domain']);
  const { day } = formatters(words.language);
  return t('service:about', {
    service: serviceName ?? t('service:ask.allServices'),
    method:
      question.method === null ? t('service:ask.allMethods') : t(`domain:supportMethod.${question.method}`),
    from: day(question.from),
    to: day(question.to),
  });
}
