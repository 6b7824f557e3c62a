import { reflectionExport } from './reflection-export.ts';
import { reflectionRequests } from './reflection-requests.ts';
import { reflectionSessions } from './reflection-sessions.ts';
import { reflectionShares } from './reflection-shares.ts';
import { reflectiveLogs } from './reflective-logs.ts';

/**
 * Reflective practice (domain.md 10.5): private logs, the copies that their authors share, reflection in the team, and what
 * happens when a person asks what is written about them.
 */
export const reflections = {
  ...reflectiveLogs,
  ...reflectionShares,
  ...reflectionSessions,
  ...reflectionRequests,
  ...reflectionExport,
} as const;
