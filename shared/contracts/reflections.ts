import { reflectionShares } from './reflection-shares.ts';
import { reflectiveLogs } from './reflective-logs.ts';

/** Reflective practice (domain.md 10.5): private logs and the copies that their authors share. */
export const reflections = {
  ...reflectiveLogs,
  ...reflectionShares,
} as const;
