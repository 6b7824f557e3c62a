import type { reflections } from '#shared/contracts/reflections.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { logsHandlers } from './logs.handlers.ts';
import { requestsHandlers } from './requests.handlers.ts';
import { sessionsHandlers } from './sessions.handlers.ts';
import { sharesHandlers } from './shares.handlers.ts';

export const reflectionsHandlers: Handlers<typeof reflections> = {
  ...logsHandlers,
  ...sharesHandlers,
  ...sessionsHandlers,
  ...requestsHandlers,
};
