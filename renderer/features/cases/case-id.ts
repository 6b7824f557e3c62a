import { useParams } from '@tanstack/react-router';

/** The case in the address of this screen; only for screens under `/people/$caseId`. */
export function useCaseId(): string {
  const { caseId } = useParams({ strict: false });
  if (caseId === undefined) throw new Error('useCaseId outside a case');
  return caseId;
}
