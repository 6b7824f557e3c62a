import type { LinkProps } from '@tanstack/react-router';
import type { ChecklistItem } from '#shared/domain/cases/case-codes.ts';

type Place = NonNullable<LinkProps['to']>;

/** Where each step of the lists is done (domain.md 5.2); one that is done with people and not with a tool has none. */
export const stepTools: Readonly<Partial<Record<ChecklistItem, Place>>> = {
  op_01: '/people/$caseId/overview/edit',
  op_02: '/people/$caseId/papers/agreement',
  op_03: '/people/$caseId/papers/agreement',
  op_04: '/people/$caseId/papers/notices',
  op_05: '/people/$caseId/person',
  op_06: '/people/$caseId/papers/agreement',
  op_07: '/people/$caseId/papers/documents',
  op_08: '/people/$caseId/home/search',
  op_09: '/people/$caseId/home/search',
  op_10: '/people/$caseId/star',
  op_11: '/people/$caseId/plan/method',
  op_12: '/people/$caseId/team',
  op_14: '/people/$caseId/safety',
  op_15: '/people/$caseId/home/moving-in',
  mg_01: '/people/$caseId/home/moving-in',
  mg_02: '/people/$caseId/home/money',
  mg_03: '/people/$caseId/plan',
  mg_05: '/people/$caseId/around',
  mg_06: '/people/$caseId/plan',
  mg_07: '/people/$caseId/plan',
  mg_08: '/people/$caseId/home/money',
  mg_10: '/people/$caseId/home/tenancy',
  mg_11: '/people/$caseId/home/rent',
  mg_12: '/people/$caseId/notes',
  mg_13: '/people/$caseId/plan',
  cl_01: '/people/$caseId/readiness',
  cl_02: '/people/$caseId/closing',
  cl_03: '/people/$caseId/closing',
  cl_04: '/people/$caseId/star',
  cl_06: '/people/$caseId/closing',
  cl_07: '/people/$caseId/closing',
  cl_08: '/people/$caseId/handover',
  cl_09: '/people/$caseId/closing',
  cl_10: '/people/$caseId/closing',
};
