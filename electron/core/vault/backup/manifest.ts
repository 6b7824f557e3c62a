import { z } from 'zod';
import { backupReasons } from '#shared/domain/backups/backup-codes.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a backup says of itself, beside it as `manifest.json`. It holds no name but the organisation's, and no key.
 * The files themselves are authenticated by the database key; this makes damage visible without one.
 */
const manifest = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  organisation: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  appVersion: z.string(),
  database: z.strictObject({ sha256, bytes: z.number().int().min(0), pages: z.number().int().min(0) }),
  header: z.strictObject({ sha256 }),
  /** First page and `vault.json` of the vault when it was copied: they tell whether it has changed since. */
  source: z.strictObject({ firstPage: sha256, header: sha256 }),
  /** Null for a copy whose pages nobody with the key has looked at yet. */
  checked: z
    .strictObject({
      at: z.iso.datetime(),
      schema: z.number().int(),
      head: z.strictObject({ seq: z.number().int(), h: z.string() }),
      rows: z.record(z.string(), z.number().int()),
    })
    .nullable(),
});
export type Manifest = z.infer<typeof manifest>;

export function serialiseManifest(content: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest.parse(content), null, 2)}\n`);
}

/** Undefined for anything that is not a whole manifest of this format. */
export function parseManifest(bytes: Buffer): Manifest | undefined {
  try {
    return manifest.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}
