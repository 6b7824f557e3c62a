import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { housingSupportStar } from '#shared/domain/stars/housing-support-star.ts';
import { entryId, readingId, templateId } from '#shared/lib/ids.ts';

const id = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The shipped star as the core gives it. */
export const shippedStar: StarTemplateView = {
  id: templateId.parse(id(1)),
  familyId: id(0),
  name: null,
  kind: 'generic',
  version: 1,
  status: 'in_use',
  scaleMax: housingSupportStar.scaleMax,
  areas: housingSupportStar.areas.map(({ key }) => ({ key, label: null, prompt: null })),
  bands: housingSupportStar.bands.map((band) => ({ ...band, label: null, meaning: null })),
  rightsStatement: null,
  copyrightLine: '',
};

/** An organisation's own star with that many areas on a scale of five or ten. */
export function ownStar(labels: readonly string[], scaleMax: 5 | 10 = 10, version = 1): StarTemplateView {
  const steps = ['Hard', 'Up and down', 'Going well'];
  const edges = scaleMax === 5 ? [2, 4, 5] : [3, 7, 10];
  return {
    ...shippedStar,
    id: templateId.parse(id(100 + version)),
    familyId: id(99),
    name: 'Our own star',
    kind: 'custom',
    version,
    scaleMax,
    areas: labels.map((label, index) => ({
      key: `area_${index}`,
      label,
      prompt: `What we talk about: ${label}`,
    })),
    bands: steps.map((label, index) => ({
      key: `step_${index}`,
      from: (edges[index - 1] ?? 0) + 1,
      to: edges[index] ?? scaleMax,
      label,
      meaning: `It is ${label.toLowerCase()} at the moment.`,
    })),
  };
}

type Score = StarReadingView['scores'][number];

interface SampleReading {
  readonly day: string;
  /** In the order of the axes; null is left out. */
  readonly scores: readonly (number | null)[];
  readonly focus?: readonly number[];
  readonly notes?: Readonly<Record<number, string>>;
  readonly change?: Partial<StarReadingView>;
}

/** A kept reading, done together, with agreed numbers. */
export function reading(template: StarTemplateView, sample: SampleReading): StarReadingView {
  const number = Number(sample.day.replaceAll('-', ''));
  return {
    id: readingId.parse(id(number)),
    entryId: entryId.parse(id(number + 1)),
    templateId: template.id,
    readingDate: sample.day,
    context: 'review',
    method: 'together',
    place: 'at home',
    personComment: '',
    workerComment: '',
    nextReviewDate: '2027-02-15',
    sharedWithPerson: 'copy_given',
    withheldReason: '',
    author: 'Jonas Lindqvist',
    writtenAt: `${sample.day}T12:00:00.000Z`,
    locked: false,
    amendments: [],
    scores: template.areas.map(({ key }, index): Score => {
      const score = sample.scores[index] ?? null;
      return {
        areaKey: key,
        personScore: null,
        workerScore: null,
        agreedScore: score,
        leftOutReason: score === null ? 'not_discussed' : null,
        ceiling: null,
        isFocus: sample.focus?.includes(index) ?? false,
        note: sample.notes?.[index] ?? '',
      };
    }),
    ...sample.change,
  };
}
