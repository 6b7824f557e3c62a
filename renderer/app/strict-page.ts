import { config } from 'zod';

/**
 * Must be the first import of a page: without it zod tries `new Function`, which the content policy refuses and
 * reports (security.md 4).
 */
config({ jitless: true });
