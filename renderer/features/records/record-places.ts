import type { LinkProps } from '@tanstack/react-router';
import type { RecordKind } from '#shared/domain/records/record-codes.ts';

type Place = NonNullable<LinkProps['to']>;

interface RecordPlaces {
  /** The page of the tool, with the present version. */
  readonly page: Place;
  /** The form of the next version. */
  readonly next: Place;
  /** The form that corrects a version; has `$entryId`. */
  readonly correct: Place;
}

/** Where each kind of record lives; a line here needs its routes. */
export const recordPlaces: Readonly<Record<RecordKind, RecordPlaces>> = {
  allocation: {
    page: '/people/$caseId/plan/method',
    next: '/people/$caseId/plan/method/which',
    correct: '/people/$caseId/plan/method/which/$entryId/correct',
  },
  cti_course: {
    page: '/people/$caseId/plan/method/cti',
    next: '/people/$caseId/plan/method/cti/edit',
    correct: '/people/$caseId/plan/method/cti/$entryId/correct',
  },
  contact_agreement: {
    page: '/people/$caseId/rhythm',
    next: '/people/$caseId/rhythm/edit',
    correct: '/people/$caseId/rhythm/$entryId/correct',
  },
  contact_questions: {
    page: '/people/$caseId/rhythm/questions',
    next: '/people/$caseId/rhythm/questions/edit',
    correct: '/people/$caseId/rhythm/questions/$entryId/correct',
  },
  housing_wishes: {
    page: '/people/$caseId/home/search/wishes',
    next: '/people/$caseId/home/search/wishes/edit',
    correct: '/people/$caseId/home/search/wishes/$entryId/correct',
  },
  ecomap: {
    page: '/people/$caseId/around',
    next: '/people/$caseId/around/edit',
    correct: '/people/$caseId/around/$entryId/correct',
  },
  node_map: {
    page: '/people/$caseId/around/maps',
    next: '/people/$caseId/around/maps/new',
    correct: '/people/$caseId/around/maps/$entryId/correct',
  },
  support_agreement: {
    page: '/people/$caseId/papers/agreement',
    next: '/people/$caseId/papers/agreement/edit',
    correct: '/people/$caseId/papers/agreement/$entryId/correct',
  },
  readiness_review: {
    page: '/people/$caseId/readiness',
    next: '/people/$caseId/readiness/edit',
    correct: '/people/$caseId/readiness/$entryId/correct',
  },
  closing_record: {
    page: '/people/$caseId/closing',
    next: '/people/$caseId/closing/edit',
    correct: '/people/$caseId/closing/$entryId/correct',
  },
  vulnerability: {
    page: '/people/$caseId/plan/barriers',
    next: '/people/$caseId/plan/barriers/edit',
    correct: '/people/$caseId/plan/barriers/$entryId/correct',
  },
  safety_plan: {
    page: '/people/$caseId/safety',
    next: '/people/$caseId/safety/edit',
    correct: '/people/$caseId/safety/plan/$entryId/correct',
  },
};
