import { z } from 'zod';

/** Ids are UUIDv7: random, and in the order of their making. Brands keep a person's id from passing as a case's. */
export const personId = z.uuid().brand<'PersonId'>();
export const caseId = z.uuid().brand<'CaseId'>();
export const episodeId = z.uuid().brand<'EpisodeId'>();
export const entryId = z.uuid().brand<'EntryId'>();
export const workerId = z.uuid().brand<'WorkerId'>();
export const readingId = z.uuid().brand<'ReadingId'>();
export const templateId = z.uuid().brand<'TemplateId'>();
export const batchId = z.uuid().brand<'BatchId'>();

export type PersonId = z.infer<typeof personId>;
export type CaseId = z.infer<typeof caseId>;
export type EpisodeId = z.infer<typeof episodeId>;
export type EntryId = z.infer<typeof entryId>;
export type WorkerId = z.infer<typeof workerId>;
export type ReadingId = z.infer<typeof readingId>;
export type TemplateId = z.infer<typeof templateId>;
export type BatchId = z.infer<typeof batchId>;

/**
 * Makes a UUIDv7 (RFC 9562) from a time in milliseconds and 74 random bits.
 * @param at milliseconds since 1970; pass the injected clock's time
 */
export function newId<T extends string = string>(at: number): T {
  const bytes = new Uint8Array(16);
  crypto.getRandomValues(bytes);
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(at / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return text as T;
}
